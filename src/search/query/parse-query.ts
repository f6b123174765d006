import { foldText, trimPunctuation } from '../fold-text.ts';
import { kindAskedFor, type ResultKind } from '../result-kinds.ts';
import type { DateInput } from './date-input.ts';
import { findByName, findNearName, isNamedSo, type Named } from './match-names.ts';
import { findByOffice } from './offices.ts';
import { type DateVocabulary, parseDateWords, splitRange } from './parse-date-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The parts of the vocabulary that words are looked up in. */
type QueryVocabulary = Pick<Vocabulary, 'people' | 'parties' | 'topics'> & DateVocabulary;

/** One name, date or kind that was recognised, with the words as they were typed. */
export type Reading =
  | { type: 'person'; id: string; label: string; role: 'involved' | 'about'; words: string; isNear: boolean }
  | { type: 'topic'; id: string; label: string; words: string }
  | { type: 'party'; id: string; label: string; words: string }
  | { type: 'date'; date: DateInput; words: string }
  | { type: 'kind'; kind: ResultKind; words: string };

export interface ParsedQuery {
  readings: Reading[];
  /** The remaining words, which are searched as text. */
  words: string[];
  /** Exact phrases, without their quotation marks; and acronyms, which begin too many other words. */
  phrases: string[];
  /** Sentences about input that could not be used as it is. */
  notes: string[];
}

/** Words that only make a question of a query, in several languages. They are ignored once something is recognised. */
const fillers = new Set(
  `a an and any are at be been by did do does for from had happen happened happens has have he her him his how i in into is it its me of on or she
so tell that there the their them they to us was we were what when where which who whom whose why will with would you about
в во до и из к на о об от по с со у что кто когда где как сказал сказала
am dem den der des im mit sagte und vom von wann wer zu zum
au aux de dit du en et la le les quand que qui`
    .split(/\s+/)
    .map(foldText),
);

export function isFiller(word: string): boolean {
  return fillers.has(foldText(word));
}

/** Replaces a phrase that was taken out, so that the words on either side are not read as one name. */
const phraseBreak = '\u0000';

/** Words in quotation marks of any style, with one group for each style. */
export const quotePairs = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|»([^«]*)«|‹([^›]*)›/g;

/** People that misspelt words are taken for, by the word as typed. */
export type TakenFor = ReadonlyMap<string, Named>;

/**
 * Finds people, a date, a topic and a kind in a query; the remaining words are searched as text.
 * Words in quotation marks are always searched as they are.
 */
export function parseQuery(
  query: string,
  known: QueryVocabulary,
  takenFor: TakenFor = new Map(),
): ParsedQuery {
  const phrases: string[] = [];
  const bare = query.replace(quotePairs, (_, ...groups: unknown[]) => {
    const phrase = (groups.slice(0, 6).find((group) => typeof group === 'string') as string).trim();
    if (phrase !== '') phrases.push(phrase);
    return ` ${phraseBreak} `;
  });
  const tokens = bare
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((token) => splitRange(token, known))
    .flatMap((token) => splitNames(token, known));
  const result: ParsedQuery = { readings: [], words: [], phrases, notes: [] };

  let at = 0;
  while (at < tokens.length) {
    const taken =
      readPhraseBreak(tokens, at) ??
      readDate(tokens, at, known, result) ??
      readName(tokens, at, known, takenFor, result);
    at += taken ?? readKind(tokens, at, result) ?? keepWord(tokens, at, known, result);
  }
  result.notes.push(...notesOfOperators(tokens));
  result.readings = demoteLoneReading(result);
  const telling = result.words.filter((word) => !isFiller(word));
  const isTelling = telling.length > 0 || phrases.length > 0 || result.readings.length > 0;
  return isTelling ? { ...result, words: telling } : result;
}

/** The person whose name is nearest to a misspelt word, if there is exactly one. */
export function nearPerson(word: string, { people }: Pick<Vocabulary, 'people'>): Named | undefined {
  const [person, ...others] = findNearName(people, nameIn(word));
  return others.length === 0 ? person : undefined;
}

function readPhraseBreak(tokens: readonly string[], at: number): number | undefined {
  return tokens[at] === phraseBreak ? 1 : undefined;
}

function keepWord(
  tokens: readonly string[],
  at: number,
  known: QueryVocabulary,
  { words, phrases }: ParsedQuery,
): number {
  const word = tokens[at] ?? '';
  const acronym = acronymIn(word, known);
  if (acronym !== undefined) phrases.push(acronym);
  else if (/[\p{L}\p{N}]/u.test(word)) words.push(word);
  return 1;
}

/** `US` and `U.S.`, but not `us`; `UK` and `uk`. */
function acronymIn(word: string, { parties }: Pick<Vocabulary, 'parties'>): string | undefined {
  const letters = nameIn(word).replaceAll('.', '');
  if (letters.length !== 2 || (letters !== letters.toUpperCase() && isFiller(letters))) return undefined;
  const wanted = letters.toUpperCase();
  const isName = parties.some(({ label, aliases }) => label === wanted || aliases.includes(wanted));
  return isName ? wanted : undefined;
}

/** Recognises a person or a topic by name, trying the longest run of words first. */
function readName(
  tokens: readonly string[],
  at: number,
  known: QueryVocabulary,
  takenFor: TakenFor,
  result: ParsedQuery,
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
    const holders = findByOffice(known.pages, words);
    const [holder, ...otherHolders] = holders;
    if (holder && otherHolders.length === 0) {
      addReading(result, {
        ...{ type: 'person', id: holder.id, label: holder.title, words, isNear: false },
        role: isSpokenOf(tokens[at - 1], result) ? 'about' : 'involved',
      });
      return length;
    }
    if (holders.length > 1 && holders.length < 5) {
      result.notes.push(`“${words}” may be ${listNames(holders.map(({ title }) => ({ label: title })))}`);
      result.words.push(...run);
      return length;
    }
    const party = findByLongAlias(known.parties, name);
    if (party) {
      addReading(result, { type: 'party', id: party.id, label: party.label, words });
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

/**
 * The party with this alias of several words, or with an acronym that ends one: `Russian MFA`, `MFA`. Names of one word
 * are searched as words, as each text that has another spelling of them has them too.
 */
function findByLongAlias(parties: readonly Named[], name: string): Named | undefined {
  const wanted = foldText(name);
  const isAcronym = /^\p{Lu}{3,}$/u.test(name);
  if (!isAcronym && !/\s/.test(name)) return undefined;
  if (
    parties.some(({ label, aliases }) =>
      [label, ...aliases].some((one) => !/\s/.test(one) && foldText(one) === wanted),
    )
  )
    return undefined;
  const found = parties.filter(
    ({ label, aliases }) =>
      foldText(label) !== wanted &&
      aliases.some((alias) => {
        const folded = foldText(alias);
        if (!folded.includes(' ')) return false;
        return folded === wanted || (isAcronym && folded.split(' ').includes(wanted));
      }),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Titles in front of names. */
const titles = new Set(
  'mr mrs ms dr president minister prime foreign secretary general of state chancellor deputy spokesman spokeswoman'.split(
    ' ',
  ),
);

/** People with this full name, this surname, or this surname after a title or first name. */
function findPeople(run: readonly string[], { people }: Pick<Vocabulary, 'people'>): Named[] {
  const found = findByName(people, nameIn(run.join(' ')));
  if (found.length > 0 || run.length === 1) return found;
  const before = run.slice(0, -1).map(foldText);
  const [first = ''] = before;
  if (first === 'of' || first === 'state') return [];
  return findByName(people, nameIn(run.at(-1) ?? '')).filter((person) =>
    before.every((word) => titles.has(word) || isNamedSo(person, word)),
  );
}

/** Splits `sherman-ryabkov` if each part is a name. */
function splitNames(token: string, { people }: Pick<Vocabulary, 'people'>): string[] {
  const parts = trimPunctuation(token).split(/[-‐‑–—/&+]/);
  const areNames =
    parts.length > 1 &&
    findByName(people, nameIn(token)).length === 0 &&
    parts.every((part) => foldText(part).length > 2 && findByName(people, nameIn(part)).length === 1);
  return areNames ? parts : [token];
}

/** Tells the reader that the operators of other search engines do not work here. */
function notesOfOperators(tokens: readonly string[]): string[] {
  const command = tokens.find((token) => /^(?:OR|NOT|\|\|?|[-−]\p{L}.*)$/u.test(token));
  return command === undefined
    ? []
    : [`“${command}” is no command here: what is listed has everything that was asked for`];
}

/** `about Putin`, and `Biden on Putin` */
function isSpokenOf(wordBefore: string | undefined, { readings }: ParsedQuery): boolean {
  const before = foldText(wordBefore ?? '');
  return before === 'about' || (before === 'on' && readings.some(({ type }) => type === 'person'));
}

/** Adds a reading unless the same person or topic is there already. */
function addReading(result: ParsedQuery, reading: Extract<Reading, { id: string }>): void {
  const isThere = result.readings.some((other) => other.type === reading.type && other.id === reading.id);
  if (!isThere) result.readings.push(reading);
}

function readDate(
  tokens: readonly string[],
  at: number,
  known: DateVocabulary,
  result: ParsedQuery,
): number | undefined {
  if (result.readings.some(({ type }) => type === 'date')) return undefined;
  const found = parseDateWords(tokens.slice(at), known);
  if (found?.date) {
    const words = trimPunctuation(tokens.slice(at, at + found.length).join(' '));
    result.readings.push({ type: 'date', date: found.date, words });
  }
  if (found?.problem) result.notes.push(`${found.problem}. It was left out`);
  return found?.length;
}

function readKind(tokens: readonly string[], at: number, result: ParsedQuery): number | undefined {
  const words = tokens[at] ?? '';
  const kind = kindAskedFor(foldText(words));
  if (!kind || result.readings.some((other) => other.type === 'kind')) return undefined;
  result.readings.push({ type: 'kind', kind, words });
  return 1;
}

/** A kind or topic without another name or date is searched as text: `statements`, `open door`, `said no`. */
function demoteLoneReading({ readings, words }: ParsedQuery): Reading[] {
  const [only, ...more] = readings;
  if (more.length > 0 || (only?.type !== 'kind' && only?.type !== 'topic')) return readings;
  words.unshift(...only.words.split(' '));
  return [];
}

/** Removes punctuation and a genitive ending. */
function nameIn(words: string): string {
  return trimPunctuation(words).replace(/['’]s$/, '');
}

function listNames(entries: readonly Pick<Named, 'label'>[]): string {
  const names = entries.map(({ label }) => label);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
