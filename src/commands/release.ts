import './plain-failures.ts';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { applyEdits, ContentEditError } from '../authoring/content-edits.ts';
import { draftsToRelease, editsOfRelease } from '../authoring/release-drafts.ts';
import { checkContent } from '../reading/check-content.ts';
import { places } from './project-root.ts';

const usage = `npm run release -- ID… [--yes] [--content DIR]: publishes drafts with every draft that they refer to

The list is shown first. Each ID is a file name without .md, or events/ID where two collections have it. Nothing is
changed if the content would then have an error.`;

try {
  await run();
} catch (error) {
  if (!(error instanceof ContentEditError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { content: { type: 'string' }, yes: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  if (positionals.length === 0) throw new ContentEditError(usage);
  const contentDir = path.resolve(values.content ?? places.contentDir);
  const { content } = await checkContent(contentDir);
  const drafts = draftsToRelease(content, positionals);
  console.log(['These would be published:', ...drafts.map(({ file }) => `  ${file}`)].join('\n'));
  if (!values.yes && !(await isAgreed())) {
    console.log('Nothing was changed');
    return;
  }
  await applyEdits(contentDir, await editsOfRelease(content, contentDir, drafts));
  console.log(`Took draft: true out of ${drafts.length} ${drafts.length === 1 ? 'file' : 'files'}`);
}

async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new ContentEditError('Nobody can be asked here. Run it again with --yes');
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const reply = await reader.question('Publish them? [y/N] ');
  reader.close();
  return /^y(?:es)?$/i.test(reply.trim());
}
