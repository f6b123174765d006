import { type Collection, collectionOf, collections, nouns } from '../content-model/collections.ts';
import type { SiteSettings } from '../content-model/site-settings.ts';
import type { Day } from '../dates/calendar.ts';
import {
  type AnswerSetting,
  isNeeded,
  isYesOrNo,
  presumedAnswer,
  type Question,
  questionsFor,
  readAnswer,
  shouldAsk,
  wordMeant,
} from './entry-questions.ts';
import type { FieldValues } from './entry-template.ts';
import { collectionsOfType, wordsOfType } from './field-type.ts';

/** The words for the kinds of entry there are. */
export const kindsOfEntry: readonly string[] = collections.map((collection) => nouns[collection]);

/** How a question is put to a person: a line out, a line back. */
export interface Conversation {
  /** @param suggestions answers that the Tab key completes */
  ask(prompt: string, suggestions: readonly string[]): Promise<string>;
  say(line: string): void;
}

export interface InterviewSetting extends AnswerSetting {
  today: Day;
  /** What site.yaml says. */
  settings: Pick<SiteSettings, 'default_place' | 'default_offset'>;
}

/** What flags gave: values by field path, and everything wrong or missing, in words. */
export function readFlags(
  collection: Collection,
  flags: Readonly<Record<string, string>>,
  setting: InterviewSetting,
): { values: FieldValues; problems: string[]; missing: Question[] } {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  const missing: Question[] = [];
  for (const question of questionsFor(collection)) {
    const given = flags[question.flag];
    if (given === undefined) continue;
    const answer = readAnswer(collection, question, given, setting);
    if (answer.ok) values[question.field.path] = answer.value;
    else problems.push(`--${question.flag}: ${answer.message}`);
  }
  for (const question of questionsFor(collection)) {
    if (question.flag in flags || !isNeeded(collection, question, values)) continue;
    const presumed = presumedAnswer(collection, question, values, setting);
    if (presumed === undefined) missing.push(question);
    else values[question.field.path] = presumed;
  }
  // The moment of publication follows from the day of the report, so that only the day is missing.
  const isOwn = ({ field }: Question) =>
    field.path !== 'published' || !missing.some((other) => other.field.path === 'dateline.date');
  return { values, problems, missing: missing.filter(isOwn) };
}

/** Asks for what flags did not give. An empty answer takes what is presumed, or leaves out what may be left out. */
export async function interview(
  collection: Collection,
  given: FieldValues,
  setting: InterviewSetting,
  conversation: Conversation,
): Promise<FieldValues> {
  const values: Record<string, unknown> = { ...given };
  for (const question of questionsFor(collection)) {
    if (question.field.path in given || !shouldAsk(collection, question, values)) continue;
    const value = await askFor(collection, question, values, setting, conversation);
    if (value !== undefined) values[question.field.path] = value;
  }
  return values;
}

async function askFor(
  collection: Collection,
  question: Question,
  values: FieldValues,
  setting: InterviewSetting,
  conversation: Conversation,
): Promise<unknown> {
  const { field, flag } = question;
  const presumed = presumedAnswer(collection, question, values, setting);
  const mustAnswer = isNeeded(collection, question, values);
  const offered = answersOffered(question, setting);
  const fallback = presumed !== undefined ? ` [${presumed}]` : mustAnswer ? '' : ' (Enter to leave out)';
  const form = isYesOrNo(field) ? 'yes or no' : field.form.replaceAll('`', '');
  conversation.say(`\n${field.description} (${form})`);
  let reply = '';
  for (;;) {
    reply ||= (await conversation.ask(`${flag}${fallback}: `, offered)).trim() || (presumed ?? '');
    if (reply === '' && !mustAnswer) return undefined;
    if (reply === '') {
      conversation.say(
        `  ${field.isRequired ? 'This is needed.' : 'This is needed, as the one before was left out.'}`,
      );
      continue;
    }
    const answer = readAnswer(collection, question, reply, setting);
    if (answer.ok) return answer.value;
    conversation.say(`  ${answer.message.replaceAll('\n', '\n  ')}`);
    reply = answer.meant === undefined ? '' : await confirmMeant(answer.meant, offered, conversation);
  }
}

/** What was meant when it is taken, another answer when one is given instead, nothing when it is refused. */
async function confirmMeant(
  meant: string,
  offered: readonly string[],
  conversation: Conversation,
): Promise<string> {
  const reply = (await conversation.ask(`  Take ${meant}? [y]: `, offered)).trim();
  if (reply === '' || /^y(es)?$/i.test(reply)) return meant;
  return /^no?$/i.test(reply) ? '' : reply;
}

function answersOffered({ field }: Question, { records, statements }: InterviewSetting): readonly string[] {
  const words = wordsOfType(field.type);
  if (words.length > 0) return words;
  if (field.path === 'said.statement') return statements;
  const collections = collectionsOfType(field.type);
  return records.filter(({ collection }) => collections.includes(collection)).map(({ id }) => id);
}

/** `people` for `person` or `people`; undefined for a word that names no kind of entry. */
export function kindNamed(word: string): Collection | undefined {
  const wanted = word.toLowerCase();
  return collectionOf(wanted) ?? collections.find((name) => name === wanted);
}

/** Asks which kind of entry is to be made. */
export async function askForKind(conversation: Conversation): Promise<Collection> {
  conversation.say(`What is to be made? (${kindsOfEntry.join(', ')})`);
  let reply = '';
  for (;;) {
    reply ||= (await conversation.ask('kind: ', kindsOfEntry)).trim();
    const collection = kindNamed(reply);
    if (collection) return collection;
    const meant = reply === '' ? undefined : wordMeant(reply, kindsOfEntry);
    conversation.say(`  ${reply === '' ? 'This is needed.' : `"${reply}" is no kind of entry`}`);
    reply = meant === undefined ? '' : await confirmMeant(meant, kindsOfEntry, conversation);
  }
}

/** Asks for the name of the file, which is the entry's address too. */
export async function askForId(
  conversation: Conversation,
  proposed: string,
  problemWith: (id: string) => string | undefined,
): Promise<string> {
  const isFree = problemWith(proposed) === undefined;
  conversation.say('\nFile name without .md: it becomes the address and is never changed');
  if (!isFree && proposed !== '') conversation.say(`  ${problemWith(proposed)}`);
  for (;;) {
    const reply = (await conversation.ask(`id${isFree ? ` [${proposed}]` : ''}: `, [])).trim();
    const id = reply === '' && isFree ? proposed : reply;
    const problem = id === '' ? 'This is needed: letters a–z, digits and hyphens' : problemWith(id);
    if (problem === undefined) return id;
    conversation.say(`  ${problem}`);
  }
}
