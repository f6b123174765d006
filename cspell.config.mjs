import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitFile } from './src/reading/front-matter.ts';

const contentDir = path.join(import.meta.dirname, 'content');

/** Every word of the names in the record, publishers of sources included: whoever has an entry is spelled right. */
function namesInTheRecord() {
  const files = globSync('{people,parties,places,sources}/**/*.md', { cwd: contentDir });
  return files.flatMap((file) => {
    const { frontMatter } = splitFile(readFileSync(path.join(contentDir, file), 'utf8'));
    const { name, short_name, native_name, aliases, country, publisher } = frontMatter?.data ?? {};
    return [name, short_name, native_name, country, publisher, ...(Array.isArray(aliases) ? aliases : [])]
      .filter((text) => typeof text === 'string')
      .flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []);
  });
}

export default {
  version: '0.2',
  // The default brings the words of programming languages, American spellings among them.
  loadDefaultConfiguration: false,
  language: 'en-GB',
  files: ['content/**/*.md'],
  // Sources are quoted as they stand, in many languages.
  ignorePaths: ['content/sources/**'],
  import: ['@cspell/dict-en-gb/cspell-ext.json'],
  dictionaries: ['en-gb', 'words'],
  dictionaryDefinitions: [{ name: 'words', path: path.join(contentDir, 'words.txt'), addWords: true }],
  words: [...new Set(namesInTheRecord())],
  minWordLength: 4,
  caseSensitive: false,
  // In the order of what they hold: quotations, fields with ids, links, citations, words in quotation marks and in other scripts.
  ignoreRegExpList: [
    '/^:::(?:quote|original)\\b[^]*?^:::$/gm',
    '/^ *(?:- *)?(?:id|file|people|person|parties|party|places|place|events|event|documents|document|topics|topic|sources|source|related|statement|by|to|country|native_name|native_lang|aliases|url|credit|value):.*$/gm',
    '/^ *- [a-z0-9-]+$/gm',
    '/\\]\\([^)]*\\)/g',
    '/\\[@[^\\]]*\\]/g',
    '/“[^”]*”/g',
    '/«[^»]*»/g',
    '/[^\\u0000-\\u024F\\u2000-\\u206F]+/g',
  ],
};
