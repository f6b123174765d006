import './plain-failures.ts';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { contentVariable } from '../settings/content-dir.ts';
import { SettingError, siteUrlSet } from '../settings/site-url.ts';
import { projectRoot } from './project-root.ts';

// `npm run dev`: Astro's dev server, which takes all flags but --content.
const args = process.argv.slice(2);
try {
  siteUrlSet();
  const content = takeContent(args);
  if (content !== undefined) process.env[contentVariable] = path.resolve(content);
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exit(1);
}
process.argv.splice(2, process.argv.length, 'dev', ...args);
await import(path.join(projectRoot, 'node_modules/astro/bin/astro.mjs'));

/** Takes --content DIR or --content=DIR out of the arguments. */
function takeContent(words: string[]): string | undefined {
  const { tokens } = parseArgs({ args: words, strict: false, allowPositionals: true, tokens: true });
  const found = tokens.find((token) => token.kind === 'option' && token.name === 'content');
  if (found?.kind !== 'option') return undefined;
  const folder = found.value ?? words[found.index + 1];
  if (folder === undefined || folder.startsWith('-'))
    throw new SettingError('--content needs a folder, such as --content ../harbour/content');
  words.splice(found.index, found.value === undefined ? 2 : 1);
  return folder;
}
