import type { Day } from '../../dates/calendar.ts';
import { foldText, trimPunctuation } from '../fold-text.ts';
import type { RecordKind } from '../search-state.ts';
import type { DateInput } from './date-input.ts';
import { findByName, findNearName, isNamedSo, type Named } from './match-names.ts';
import { readDateWords } from './read-date-words.ts';

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

/** Words that carry a question and nothing to search for, once something in it has been understood; not English alone. */
const fillers = new Set(
  `a an and any are at be been by did do does for from had happen happened happens has have he her him his how i in into is it its me of on or she
so tell that there the their them they to us was we were what when where which who whom whose why will with would you about
в во до и из к на о об от по с со у что кто когда где как сказал сказала
am dem den der des im mit sagte und vom von wann wer zu zum
au aux de dit du en et la le les quand que qui`
    .split(/\s+/)
    .map(foldText),
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
  const tokens = bare
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((token) => splitNames(token, known));
  const result: QueryReading = { readings: [], words: [], phrases, notes: [] };

  let at = 0;
  while (at < tokens.length) {
    const taken =
      readPhraseBreak(tokens, at) ??
      readDate(tokens, at, known, result) ??
      readName(tokens, at, known, takenFor, result);
    at += taken ?? readKind(tokens, at, result) ?? keepWord(tokens, at, result);
  }
  result.notes.push(...notesOfOperators(tokens));
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
    const people = taken ? [taken] : findPeople(run, known);
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

/** What people are called before their names. */
const titles = new Set(
  'mr mrs ms dr president minister prime foreign secretary general of state chancellor deputy spokesman spokeswoman'.split(
    ' ',
  ),
);

/** People who are called so: by a full name, a surname, or a surname after other names or titles of theirs. */
function findPeople(run: readonly string[], { people }: KnownNames): Named[] {
  const found = findByName(people, nameIn(run.join(' ')));
  if (found.length > 0 || run.length === 1) return found;
  const before = run.slice(0, -1).map(foldText);
  const [first = ''] = before;
  if (first === 'of' || first === 'state') return [];
  return findByName(people, nameIn(run.at(-1) ?? '')).filter((person) =>
    before.every((word) => titles.has(word) || isNamedSo(person, word)),
  );
}

/** `sherman-ryabkov` as two names, where each part is one. */
function splitNames(token: string, { people }: KnownNames): string[] {
  const parts = trimPunctuation(token).split(/[-‐‑–—/&+]/);
  const areNames =
    parts.length > 1 &&
    findByName(people, nameIn(token)).length === 0 &&
    parts.every((part) => foldText(part).length > 2 && findByName(people, nameIn(part)).length === 1);
  return areNames ? parts : [token];
}

/** What other searches read as a command is not one here, and a reader should know. */
function notesOfOperators(tokens: readonly string[]): string[] {
  const command = tokens.find((token) => /^(?:OR|NOT|\|\|?|[-−]\p{L}.*)$/u.test(token));
  return command === undefined
    ? []
    : [`“${command}” is no command here: what is listed has everything that was asked for`];
}

/** `about Miller`, and `Berg on Miller` */
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
  { days }: KnownNames,
  result: QueryReading,
): number | undefined {
  if (result.readings.some(({ type }) => type === 'date')) return undefined;
  const found = readDateWords(tokens.slice(at), days);
  if (found?.date) {
    const words = trimPunctuation(tokens.slice(at, at + found.length).join(' '));
    result.readings.push({ type: 'date', date: found.date, words });
  }
  if (found?.problem) result.notes.push(`${found.problem}. It was left out`);
  return found?.length;
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

function listNames(entries: readonly Named[]): string {
  const names = entries.map(({ label }) => label);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
