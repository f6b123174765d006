import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { entrySchemas } from './src/content-model/entry-schemas.ts';
import { schemaFields, textsOfRole } from './src/content-model/fields-by-role.ts';
import { splitFile } from './src/reading/front-matter.ts';

const contentDir = path.join(import.meta.dirname, 'content');

/** Fields in which everything is spelled as others have it, or is no prose at all. */
const unspelledRoles = ['othersWords', 'name', 'reference', 'address', 'choice', 'date', 'figure'];

/** Names of fields that are never checked, in whatever collection they stand. */
function unspelledFields() {
  // Sources are not checked at all; what their fields hold does not matter here.
  const { sources: _, ...checked } = entrySchemas;
  const fields = Object.values(checked).flatMap((schema) => schemaFields(schema));
  const isUnspelled = ({ role }) => unspelledRoles.includes(role);
  const spelled = new Set(fields.filter((field) => !isUnspelled(field)).map(({ path }) => path.at(-1)));
  const unspelled = new Set(fields.filter(isUnspelled).map(({ path }) => path.at(-1)));
  return [...unspelled.difference(spelled)].sort();
}

/** Every word of the names of people, parties, places and publishers: a name that has an entry is spelled correctly. */
function namesInTheRecord() {
  return ['people', 'parties', 'places', 'sources'].flatMap((collection) => {
    const files = globSync(`${collection}/**/*.md`, { cwd: contentDir });
    const data = files.map(
      (file) => splitFile(readFileSync(path.join(contentDir, file), 'utf8')).frontMatter?.data,
    );
    return data.flatMap((data) =>
      textsOfRole({ collection, data }, 'entryName', 'name').flatMap(
        ({ text }) => text.match(/[\p{L}\p{M}]+/gu) ?? [],
      ),
    );
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
    `/^ *(?:- *)?(?:${unspelledFields().join('|')}):.*$/gm`,
    '/^ *- [a-z0-9-]+$/gm',
    '/\\]\\([^)]*\\)/g',
    '/\\[@[^\\]]*\\]/g',
    '/“[^”]*”/g',
    '/«[^»]*»/g',
    '/[^\\u0000-\\u024F\\u2000-\\u206F]+/g',
  ],
};
