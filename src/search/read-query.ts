import { type Day, daysInMonth, formatDay, monthName, monthNumber } from '../content-model/calendar.ts';
import { type DateInput, readDateInput } from './date-input.ts';
import { foldText } from './fold-text.ts';
import { findByName, findNearName, type Named } from './match-names.ts';
import type { RecordKind } from './search-state.ts';

/** What the words of a search can be read against. */
export interface KnownNames {
  people: readonly Named[];
  topics: readonly Named[];
  /** Days that have records, earliest first, with how many. */
  days: readonly { day: Day; count: number }[];
}

/** One thing that was understood, and the words it was understood from, as typed. */
export type Reading =
  | { type: 'person'; id: string; label: string; role: 'involved' | 'about'; words: string; isNear: boolean }
  | { type: 'topic'; id: string; label: string; words: string }
  | { type: 'date'; date: DateInput; words: string }
  | { type: 'kind'; kind: RecordKind; words: string };

export interface QueryReading {
  readings: Reading[];
  /** The words that are left to be searched as text. */
  words: string[];
  /** Exact phrases, without their quotation marks. */
  phrases: string[];
  /** What could not be taken as it stands, in sentences. */
  notes: string[];
}

const kindWords: Readonly<Record<string, RecordKind>> = {
  statements: 'statement',
  quotes: 'statement',
  quotations: 'statement',
  said: 'statement',
  say: 'statement',
  says: 'statement',
  saying: 'statement',
  articles: 'article',
  events: 'event',
  documents: 'document',
};

/** Words that carry a question and nothing to search for, once something in it has been understood. */
const fillers = new Set(
  `a an and any are at be been by did do does for from had has have he her him his how i in into is it its me of on or she
so tell that there the their them they to us was we were what when where which who whom whose why will with would you about`.split(
    /\s+/,
  ),
);

/** Whether a word only holds a question together. */
export function isFiller(word: string): boolean {
  return fillers.has(foldText(word));
}

/** Stands where a phrase was taken out, so that the words around it are not read together. */
const phraseBreak = '\u0000';

/** Words in quotation marks of any form, with one group for each form. */
export const quotePairs = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|»([^«]*)«|‹([^›]*)›/g;

/** People whom misspelt words are taken for, by the word as it is typed. */
export type TakenFor = ReadonlyMap<string, Named>;

/**
 * Reads a single line of words into people, a date, a topic, a kind and the text that is left.
 * Words in quotation marks are never read as anything but themselves.
 */
export function readQuery(query: string, known: KnownNames, takenFor: TakenFor = new Map()): QueryReading {
  const phrases: string[] = [];
  const bare = query.replace(quotePairs, (_, ...groups: unknown[]) => {
    const phrase = (groups.slice(0, 6).find((group) => typeof group === 'string') as string).trim();
    if (phrase !== '') phrases.push(phrase);
    return ` ${phraseBreak} `;
  });
  const tokens = bare.split(/\s+/).filter(Boolean);
  const result: QueryReading = { readings: [], words: [], phrases, notes: [] };

  let at = 0;
  while (at < tokens.length) {
    const taken =
      readPhraseBreak(tokens, at) ??
      readDate(tokens, at, known, result) ??
      readName(tokens, at, known, takenFor, result);
    at += taken ?? readKind(tokens, at, result) ?? keepWord(tokens, at, result);
  }
  result.readings = settleAlone(result);
  const telling = result.words.filter((word) => !isFiller(word));
  const isTelling = telling.length > 0 || phrases.length > 0 || result.readings.length > 0;
  return isTelling ? { ...result, words: telling } : result;
}

/** The one person whose name a misspelt word is near to, if there is just one. */
export function nearPerson(word: string, { people }: KnownNames): Named | undefined {
  const [person, ...others] = findNearName(people, nameIn(word));
  return others.length === 0 ? person : undefined;
}

/** The query with one reading taken back: its words in quotation marks, so that they stand for themselves. */
export function takeBack(query: string, { words }: Reading): string {
  const at = query.indexOf(words);
  if (at < 0) return query;
  return `${query.slice(0, at)}"${words}"${query.slice(at + words.length)}`.replace(/\s+/g, ' ').trim();
}

function readPhraseBreak(tokens: readonly string[], at: number): number | undefined {
  return tokens[at] === phraseBreak ? 1 : undefined;
}

function keepWord(tokens: readonly string[], at: number, { words }: QueryReading): number {
  const word = tokens[at] ?? '';
  if (/[\p{L}\p{N}]/u.test(word)) words.push(word);
  return 1;
}

/** A person or a topic by full name or surname; the longest run of words first. */
function readName(
  tokens: readonly string[],
  at: number,
  known: KnownNames,
  takenFor: TakenFor,
  result: QueryReading,
): number | undefined {
  for (let length = Math.min(6, tokens.length - at); length > 0; length--) {
    const run = tokens.slice(at, at + length);
    if (run.includes(phraseBreak)) continue;
    const words = trimPunctuation(run.join(' '));
    const name = nameIn(words);
    const taken = takenFor.get(run.join(' '));
    if (!taken && foldText(name).length < 3) continue;
    const people = taken ? [taken] : findByName(known.people, name);
    const [person, ...others] = people;
    if (person && others.length > 0) {
      result.notes.push(
        `“${words}” may be ${listNames(people)}. It is searched as a word; add the first name to choose`,
      );
      result.words.push(...run);
      return length;
    }
    if (person) {
      const role = isSpokenOf(tokens[at - 1], result) ? 'about' : 'involved';
      addReading(result, {
        type: 'person',
        id: person.id,
        label: person.label,
        role,
        words,
        isNear: taken !== undefined,
      });
      return length;
    }
    const topic = length > 1 ? findByName(known.topics, name)[0] : undefined;
    if (topic) {
      addReading(result, { type: 'topic', id: topic.id, label: topic.label, words });
      return length;
    }
  }
  return undefined;
}

/** `about Putin`, and `Biden on Putin` */
function isSpokenOf(wordBefore: string | undefined, { readings }: QueryReading): boolean {
  const before = foldText(wordBefore ?? '');
  return before === 'about' || (before === 'on' && readings.some(({ type }) => type === 'person'));
}

/** Nothing is read twice. */
function addReading(result: QueryReading, reading: Extract<Reading, { id: string }>): void {
  const isThere = result.readings.some((other) => other.type === reading.type && other.id === reading.id);
  if (!isThere) result.readings.push(reading);
}

function readDate(
  tokens: readonly string[],
  at: number,
  known: KnownNames,
  result: QueryReading,
): number | undefined {
  if (result.readings.some(({ type }) => type === 'date')) return undefined;
  for (let length = Math.min(4, tokens.length - at); length > 0; length--) {
    const run = tokens.slice(at, at + length);
    const words = trimPunctuation(run.join(' '));
    const text = inEnglish(words.replace(/\bof\b /i, ''));
    if (!/\d/.test(text) && !isMonthAlone(run)) continue;
    if (/^\d{1,4}$/.test(text) && !isYearOfRecord(text, known)) continue;
    const reading = readDateInput(text);
    const date = reading.ok ? reading.value : withoutYear(text, known);
    if (date) {
      result.readings.push({ type: 'date', date, words });
      return length;
    }
    if (length === 1 && /^\d{1,4}([-./])\d{1,2}\1\d{1,4}$/.test(text) && !reading.ok) {
      result.notes.push(`${reading.message}. It was left out`);
      return 1;
    }
  }
  return undefined;
}

/** `21 January`, `January 21st` or `December`: in the year that has most records then. */
function withoutYear(text: string, { days }: KnownNames): DateInput | undefined {
  const match =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([A-Za-z]+)\.?$/.exec(text) ??
    /^([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  if (!match) return undefined;
  const [day, name] = /^\d/.test(match[2] ?? '') ? [match[2], match[1]] : [match[1], match[2]];
  const month = monthNumber(name ?? '');
  if (month === undefined) return undefined;
  const ending = `-${String(month).padStart(2, '0')}`;
  const sums = new Map<string, number>();
  for (const { day: found, count } of days) {
    if (found.slice(4, 7) !== ending) continue;
    const isThatDay = day !== undefined && Number(found.slice(8)) === Number(day);
    // A day that has records outweighs any number of them elsewhere in the month.
    sums.set(found.slice(0, 4), (sums.get(found.slice(0, 4)) ?? 0) + count + (isThatDay ? 1e6 : 0));
  }
  const [year] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [days.at(-1)?.day.slice(0, 4)];
  if (!year) return undefined;
  if (day === undefined) {
    const reading = readDateInput(`${year}${ending}`);
    return reading.ok ? reading.value : undefined;
  }
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), month)) return undefined;
  const reading = readDateInput(`${Number(day)} ${monthName(month)} ${year}`);
  return reading.ok ? { ...reading.value, label: formatDay(reading.value.first) } : undefined;
}

const russianMonths =
  'янв(ар[ьяе])? фев(рал[ьяе])? мар(т[ае]?)? апр(ел[ьяе])? ма[йяе] июн[ьяе]? июл[ьяе]? авг(уст[ае]?)? ' +
  'сен(т(ябр[ьяе])?)? окт(ябр[ьяе])? ноя(б(р[ьяе])?)? дек(абр[ьяе])?';

/** A date with the Russian name of its month put into English. */
function inEnglish(text: string): string {
  const name = /[а-я]{3,8}/i.exec(text)?.[0];
  if (name === undefined) return text;
  const month = russianMonths.split(' ').findIndex((forms) => new RegExp(`^${forms}$`, 'i').test(name)) + 1;
  return month > 0 ? text.replace(name, monthName(month)).replace(/ г(ода?|\.)?$/i, '') : text;
}

/** A month's name by itself; `may` and `march` are words more often than months, unless written as names. */
function isMonthAlone(run: readonly string[]): boolean {
  const [name = '', ...more] = run;
  if (more.length > 0 || monthNumber(inEnglish(trimPunctuation(name))) === undefined) return false;
  return !/^(may|march|mar|dec|sept?)$/.test(name);
}

function isYearOfRecord(text: string, { days }: KnownNames): boolean {
  const [first, last] = [days[0]?.day.slice(0, 4), days.at(-1)?.day.slice(0, 4)];
  return text.length === 4 && first !== undefined && last !== undefined && text >= first && text <= last;
}

function readKind(tokens: readonly string[], at: number, result: QueryReading): number | undefined {
  const words = tokens[at] ?? '';
  const kind = kindWords[foldText(words)];
  if (!kind || result.readings.some((other) => other.type === 'kind')) return undefined;
  result.readings.push({ type: 'kind', kind, words });
  return 1;
}

/**
 * A kind or a topic is only meant beside something else: `statements` or `open door` alone, or `said no`, is text
 * to be searched.
 */
function settleAlone({ readings, words }: QueryReading): Reading[] {
  const [only, ...more] = readings;
  if (more.length > 0 || (only?.type !== 'kind' && only?.type !== 'topic')) return readings;
  words.unshift(...only.words.split(' '));
  return [];
}

/** A name without the ending of a genitive. */
function nameIn(words: string): string {
  return trimPunctuation(words).replace(/['’]s$/, '');
}

export function trimPunctuation(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function listNames(entries: readonly Named[]): string {
  const names = entries.map(({ label }) => label);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
