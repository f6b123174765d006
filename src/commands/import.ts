import './plain-failures.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { writeEditorSchemas } from '../authoring/editor-schemas.ts';
import { proposeId } from '../authoring/entry-id.ts';
import { importReport } from '../authoring/import/import-report.ts';
import { readPasteBytes } from '../authoring/import/paste-bytes.ts';
import { namedRecords, recordNamed } from '../authoring/named-records.ts';
import { NewEntryError, settingsOf, writeNewEntry } from '../authoring/new-entry.ts';
import { writtenIn } from '../content-model/content.ts';
import { ownDay } from '../content-model/entry-days.ts';
import { readDay } from '../dates/edtf.ts';
import { readContent } from '../reading/read-content.ts';
import { places, projectRoot } from './project-root.ts';

const usage = `npm run import -- [FILE] [flags]: makes a draft of a pasted report

Without FILE the report is read from standard input.
  --date    The day it reports on (2031-05-14), where its dateline does not give it
  --source  Id of the source entry of the page it was taken from
  --id      File name without .md, where the proposed one will not do`;

try {
  await run();
} catch (error) {
  if (!(error instanceof NewEntryError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = readOptions();
  if (values.help) {
    console.log(usage);
    return;
  }
  const contentDir = path.resolve(values.content ?? places.contentDir);
  const { content } = await readContent(contentDir);
  const records = namedRecords(content);
  if (values.date !== undefined) {
    const reading = readDay(values.date);
    if (!reading.ok) throw new NewEntryError(`--date: ${reading.message}`);
  }
  if (values.source !== undefined && !recordNamed(records, values.source, ['sources'])) {
    throw new NewEntryError(
      `--source: "${values.source}" is not a source. Make it first with npm run new -- source`,
    );
  }
  const pasted = await readPasted(positionals[0]);
  if (pasted.trim() === '')
    throw new NewEntryError('There is nothing in it. Paste the report into a file, or into standard input');
  const eventDays = writtenIn(content, 'events').flatMap((event) => ownDay(event) ?? []);
  const report = importReport(pasted, {
    settings: settingsOf(content),
    records,
    excerpts: writtenIn(content, 'sources').map(({ id, body }) => ({ source: id, text: body.text })),
    eventDays,
    ...(values.date !== undefined && { day: values.date }),
    ...(values.source !== undefined && { source: values.source }),
  });
  const words = { title: `import ${report.placeName}`, day: report.day ?? 'undated' };
  const id = values.id ?? proposeId('articles', words);
  const entry = { collection: 'articles' as const, id, text: report.text };
  const file = await writeNewEntry(entry, { contentDir, files: content.files });
  console.log(
    `Wrote ${file}, a draft with ${report.guesses} guesses to settle. Each has a ? before it, which the checker refuses once draft: true is gone.\nSee it while you write: npm run dev, then http://localhost:4321/articles/${id}/${values.id === undefined ? '\nRename the file now: its name is its address' : ''}`,
  );
  content.files.push({ collection: 'articles', id, file });
  if (contentDir === places.contentDir) await writeEditorSchemas(content, projectRoot);
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        source: { type: 'string' },
        id: { type: 'string' },
        content: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new NewEntryError(`${(error as Error).message}\n\n${usage}`);
  }
}

async function readPasted(file: string | undefined): Promise<string> {
  if (file === undefined && process.stdin.isTTY)
    console.log('Paste the report, then press Ctrl+D (Ctrl+Z and Enter on Windows).');
  const bytes =
    file === undefined ? await readAll(process.stdin) : await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    throw new NewEntryError(
      `${file} cannot be read. Give the path of a text file, or paste into standard input`,
    );
  }
  const reading = readPasteBytes(bytes);
  if (!reading.ok) throw new NewEntryError(`${file ?? 'standard input'}: ${reading.message}`);
  return reading.text;
}
