import './plain-failures.ts';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeEditorSchemas } from '../authoring/editor-schemas.ts';
import { proposeId } from '../authoring/entry-id.ts';
import { type Question, questionsFor } from '../authoring/entry-questions.ts';
import { entryTemplate, type FieldValues } from '../authoring/entry-template.ts';
import {
  askForId,
  askForKind,
  interview,
  kindNamed,
  kindsOfEntry,
  readFlags,
} from '../authoring/interview.ts';
import { namedRecords } from '../authoring/named-records.ts';
import {
  NewEntryError,
  nextSteps,
  problemWithId,
  settingsOf,
  writeNewEntry,
} from '../authoring/new-entry.ts';
import { trackerAnswers, trackerQuestions, trackerSteps, writeTracker } from '../authoring/new-tracker.ts';
import { type Collection, nouns } from '../content-model/collections.ts';
import { readContent } from '../reading/read-content.ts';
import { didYouMean } from '../text/nearest.ts';
import { places, projectRoot } from './project-root.ts';
import { ConversationEnded, terminalConversation } from './terminal-conversation.ts';

const ownFlags = ['id', 'content', 'yes', 'help'];
const usage = `Write npm run new -- KIND, where KIND is ${kindsOfEntry.join(', ')}, or npm run new -- tracker DIR for another story. Without flags it asks; npm run new -- KIND --help lists them`;

let terminal: ReturnType<typeof terminalConversation> | undefined;
try {
  await makeEntry(process.argv.slice(2));
} catch (error) {
  const isEnded = error instanceof ConversationEnded;
  if (!isEnded && !(error instanceof NewEntryError)) throw error;
  console.error(`${isEnded ? '\n' : ''}${error.message}`);
  process.exitCode = 1;
} finally {
  terminal?.close();
}

async function makeEntry([word, ...args]: string[]): Promise<void> {
  if (word === '--help') {
    console.log(usage);
    return;
  }
  if (word === undefined && !process.stdin.isTTY) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  if (word === 'tracker') {
    await makeTracker(args);
    return;
  }
  const collection = word === undefined ? await askForKind(onTerminal()) : kindNamed(word);
  if (!collection) {
    throw new NewEntryError(`"${word}" is no kind of entry.${didYouMean(word ?? '', kindsOfEntry)} ${usage}`);
  }
  await makeEntryOf(collection, args);
}

/** `npm run new -- tracker DIR`: the content folder of another story. */
async function makeTracker(args: string[]): Promise<void> {
  const folder = args[0]?.startsWith('--') === false ? args[0] : undefined;
  const known = trackerQuestions.map(({ flag }) => flag);
  const flags = readArguments('tracker', [...known, 'help'], folder === undefined ? args : args.slice(1));
  if (folder === undefined || flags['help'] !== undefined) {
    const lines = trackerQuestions.map(({ flag, prompt }) => `  --${flag}  ${prompt}`);
    console.log(
      `npm run new -- tracker DIR [flags]: a content folder for another story\n\n${lines.join('\n')}`,
    );
    if (flags['help'] === undefined) process.exitCode = 2;
    return;
  }
  const contentDir = path.resolve(folder);
  const answers = await trackerAnswers(flags, process.stdin.isTTY ? onTerminal() : undefined);
  console.log(trackerSteps(contentDir, await writeTracker(contentDir, answers)));
}

async function makeEntryOf(collection: Collection, args: string[]): Promise<void> {
  const own = questionsFor(collection).map(({ flag }) => flag);
  const flags = readArguments(nouns[collection], [...own, ...ownFlags], args);
  const contentDir = path.resolve(flags['content'] ?? places.contentDir);
  const { content } = await readContent(contentDir);
  const setting = {
    settings: settingsOf(content),
    records: namedRecords(content),
    statements: content.statements.map(({ id }) => id),
    today: new Date().toISOString().slice(0, 10),
  };
  if (flags['help'] !== undefined) {
    console.log(help(collection, readFlags(collection, {}, setting)));
    return;
  }

  const { values, problems, missing } = readFlags(collection, flags, setting);
  if (problems.length > 0) throw new NewEntryError(problems.join('\n'));
  const mayAsk = process.stdin.isTTY && flags['yes'] === undefined;
  if (!mayAsk && missing.length > 0) {
    const lines = missing.map(
      ({ flag, field }) => `  --${flag}  ${field.description} (${field.form.replaceAll('`', '')})`,
    );
    throw new NewEntryError(
      `Nobody can be asked here, and these are needed for ${nouns[collection]}:\n${lines.join('\n')}\nGive them as flags, or run the command in a terminal`,
    );
  }
  const given = mayAsk ? await askForValues() : values;
  const id = flags['id'] ?? (await idFor(given));
  const entry = { collection, id, text: entryTemplate(collection, given) };
  const file = await writeNewEntry(entry, { contentDir, files: content.files });
  console.log(`${mayAsk ? '\n' : ''}${nextSteps(entry, file)}`);
  content.files.push({ collection, id, file });
  if (contentDir === places.contentDir) await writeEditorSchemas(content, projectRoot);

  function askForValues(): Promise<FieldValues> {
    const flagged = questionsFor(collection)
      .filter(({ flag }) => flag in flags)
      .map(({ field }) => [field.path, values[field.path]]);
    console.log(
      'Enter takes what stands in [ ], Tab completes ids, Ctrl+C ends this and nothing is written.',
    );
    return interview(collection, Object.fromEntries(flagged), setting, onTerminal());
  }

  function idFor(complete: FieldValues): Promise<string> | string {
    const proposed = proposeId(collection, wordsForId(complete));
    if (!mayAsk) return proposed;
    return askForId(onTerminal(), proposed, (wanted) =>
      problemWithId({ collection, id: wanted }, content.files),
    );
  }
}

function onTerminal() {
  terminal ??= terminalConversation();
  return terminal;
}

/** Flags by name; one that is not known is refused with the nearest that is. */
function readArguments(kind: string, known: readonly string[], args: string[]): Record<string, string> {
  const { tokens } = parseArgs({ args, strict: false, allowPositionals: true, tokens: true });
  const flags: Record<string, string> = {};
  let waiting: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'option') {
      if (!known.includes(token.name)) {
        const meant = didYouMean(token.name, known).replace(/"(.*)"/, '--$1');
        throw new NewEntryError(
          `--${token.name} is no flag of npm run new -- ${kind}.${meant} Add --help to see them all`,
        );
      }
      flags[token.name] = token.value ?? '';
      waiting = token.value === undefined && !['yes', 'help'].includes(token.name) ? token.name : undefined;
    } else if (token.kind === 'positional') {
      if (waiting === undefined)
        throw new NewEntryError(
          `"${token.value}" belongs to no flag. Put quotation marks around values with spaces`,
        );
      flags[waiting] = token.value;
      waiting = undefined;
    }
  }
  return flags;
}

/** The flags of a kind of entry, given what is presumed and what is missing where none is given. */
function help(
  collection: Collection,
  { values, missing }: Pick<ReturnType<typeof readFlags>, 'values' | 'missing'>,
): string {
  const need = ({ flag, field: { path, isRequired } }: Question) => {
    if (!isRequired) return '';
    if (missing.some((other) => other.flag === flag)) return ' (needed)';
    return path in values ? ` (${values[path]} when left out)` : ' (may be left out)';
  };
  const lines = questionsFor(collection).map(
    (question) =>
      `  --${question.flag}${need(question)}  ${question.field.description} (${question.field.form.replaceAll('`', '')})`,
  );
  return `npm run new -- ${nouns[collection]} [flags]\n\n${lines.join('\n')}\n  --id  File name without .md, where the proposed one will not do\n  --yes  Ask nothing; take what is presumed\n\nLists are written with commas. Entries may be given by id or by name.`;
}

function wordsForId(values: FieldValues): { title: string; day?: string; publisher?: string } {
  const text = (path: string) => (typeof values[path] === 'string' ? (values[path] as string) : undefined);
  const day = text('dateline.date') ?? text('date') ?? text('published')?.slice(0, 10);
  return {
    title: text('title') ?? text('name') ?? '',
    ...(day !== undefined && { day: day.replace(/[/?~].*$/, '') }),
    ...(text('publisher') !== undefined && { publisher: text('publisher') as string }),
  };
}
