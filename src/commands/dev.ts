import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { projectRoot } from './project-root.ts';

// `npm run dev`: Astro's dev server, which takes all flags but --content.
const { tokens } = parseArgs({ strict: false, allowPositionals: true, tokens: true });
const content = tokens.findIndex((token) => token.kind === 'option' && token.name === 'content');
const found = tokens[content];
const rest = process.argv.slice(2);
if (found?.kind === 'option') {
  const inOwnWord = found.value === undefined;
  const folder = found.value ?? rest[found.index + 1];
  if (folder === undefined) {
    console.error('--content needs a folder, such as --content ../harbour/content');
    process.exit(1);
  }
  process.env['TRACKER_CONTENT'] = path.resolve(folder);
  rest.splice(found.index, inOwnWord ? 2 : 1);
}
process.argv.splice(2, process.argv.length, 'dev', ...rest);
await import(path.join(projectRoot, 'node_modules/astro/bin/astro.mjs'));
