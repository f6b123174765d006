import type { Day } from '../content-model/calendar.ts';
import type { Collection } from '../content-model/collections.ts';
import { presumedAnswer, type Question, questionsFor, readAnswer } from './entry-questions.ts';
import type { FieldValues } from './entry-template.ts';
import { type NamedRecord, suggestRecords } from './named-records.ts';

/** How a question is put to a person: a line out, a line back. */
export interface Conversation {
  /** @param suggestions answers that may be chosen by their number or completed with the Tab key */
  ask(prompt: string, suggestions: readonly string[]): Promise<string>;
  say(line: string): void;
}

export interface InterviewSetting {
  records: readonly NamedRecord[];
  today: Day;
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
    const answer = readAnswer(collection, question, given, setting.records);
    if (answer.ok) values[question.field.path] = answer.value;
    else problems.push(`--${question.flag}: ${answer.message}`);
  }
  for (const question of questionsFor(collection)) {
    if (question.flag in flags || !question.field.isRequired) continue;
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
    if (!question.isAsked || question.field.path in given) continue;
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
  const { field } = question;
  const presumed = presumedAnswer(collection, question, values, setting);
  const ids = setting.records
    .filter((record) => field.collections.includes(record.collection))
    .map(({ id }) => id);
  const offered = field.words.length > 0 ? field.words : ids;
  const fallback =
    presumed !== undefined ? ` [${presumed}]` : field.isRequired ? '' : ' (Enter to leave out)';
  conversation.say(`\n${field.description} (${field.form.replaceAll('`', '')})`);
  for (;;) {
    const written = (await conversation.ask(`${question.flag}${fallback}: `, offered)).trim();
    const reply = written === '' ? (presumed ?? '') : written;
    if (reply === '' && !field.isRequired) return undefined;
    const answer = reply === '' ? undefined : readAnswer(collection, question, reply, setting.records);
    if (answer?.ok) return answer.value;
    conversation.say(`  ${answer ? answer.message : 'This is needed.'}`);
    const [only, ...more] = suggestRecords(setting.records, reply, field.collections);
    if (field.collections.length === 0 || !only || more.length > 0 || field.isList) continue;
    const yes = (await conversation.ask(`  Take ${only.id} (${only.label})? [y]: `, ['y', 'n'])).trim();
    if (yes === '' || /^y/i.test(yes)) return only.id;
  }
}
