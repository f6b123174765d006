import './plain-failures.ts';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applyEdits, ContentEditError } from '../authoring/content-edits.ts';
import { kindNamed } from '../authoring/interview.ts';
import { planRenaming } from '../authoring/rename-entry.ts';
import { errorsIn } from '../content-model/problem.ts';
import { checkContent } from '../reading/check-content.ts';
import { shownFile } from '../reading/content-files.ts';
import { places } from './project-root.ts';

const usage = `npm run rename -- KIND OLD NEW [--content DIR]: gives an entry another id

KIND is article, event, person, party, place, document, topic, promise, source or term. Every reference to the entry is
changed with it, and its old address leads to the new one. Nothing is changed if the content has an error.`;

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
    options: { content: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const [kind = '', from = '', to = '', ...more] = positionals;
  const collection = kindNamed(kind);
  if (collection === undefined || to === '' || more.length > 0) throw new ContentEditError(usage);
  const contentDir = path.resolve(values.content ?? places.contentDir);
  const { content, problems } = await checkContent(contentDir);
  const errors = errorsIn(problems).length;
  if (errors > 0)
    throw new ContentEditError(
      `The content has ${errors} errors, so that references may be missed. Run npm run check, and mend them first`,
    );
  const { edits, references, redirect } = await planRenaming(content, contentDir, { collection, from, to });
  await applyEdits(contentDir, edits);
  console.log(
    `Renamed ${shownFile(contentDir, `${collection}/${from}.md`)} to ${to}.md, with ${references} references in ${edits.size} files`,
  );
  console.log(
    redirect ? `${redirect.from} leads to ${redirect.to}` : 'It is a draft, so no address has to lead on',
  );
  console.log(`To undo this: git restore ${shownFile(contentDir)}, and take the new file away`);
}
