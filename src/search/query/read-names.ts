import { foldText, trimPunctuation } from '../fold-text.ts';
import type { SitePage } from '../site-pages.ts';
import {
  findByBeginning,
  findByFirstWord,
  findByName,
  findNearName,
  isNamedSo,
  type Named,
} from './match-names.ts';
import { findByOffice } from './offices.ts';
import {
  isFiller,
  type ParsedQuery,
  type QueryVocabulary,
  type Reading,
  type TakenFor,
} from './parsed-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Replaces a phrase that was taken out, so that the words on either side are not read as one name. */
export const phraseBreak = '\u0000';

/** The person whose name is nearest to a misspelt word, if there is exactly one. */
export function nearPerson(word: string, { people }: Pick<Vocabulary, 'people'>): Named | undefined {
  const [person, ...others] = findNearName(people, nameIn(word));
  return others.length === 0 ? person : undefined;
}

/** `US` and `U.S.`, but not `us`; `UK` and `uk`. */
export function acronymIn(word: string, { parties }: Pick<Vocabulary, 'parties'>): string | undefined {
  const letters = nameIn(word).replaceAll('.', '');
  if (letters.length !== 2 || (letters !== letters.toUpperCase() && isFiller(letters))) return undefined;
  const wanted = letters.toUpperCase();
  const isName = parties.some(({ label, aliases }) => label === wanted || aliases.includes(wanted));
  return isName ? wanted : undefined;
}

/** More people with one office are a group, such as ambassadors. */
const mostHolders = 3;

function asNamed({ id, title }: SitePage): Named {
  return { id, label: title, aliases: [] };
}

/** Recognises a person, an office, a party or a topic by name, trying the longest run of words first. */
export function readName(
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
    if (!taken && (foldText(name).length < 2 || isFiller(name))) continue;
    const people = taken ? [taken] : findPeople(run, known, tokens.length === 1);
    const found = people.length > 0 ? people : findByOffice(known.pages, words).map(asNamed);
    const [person, ...others] = found;
    if (person && others.length > 0) {
      if (people.length === 0 && others.length > mostHolders) continue;
      result.notes.push(
        `“${words}” may be ${listNames(found)}. It is searched as a word; write the whole name to choose`,
      );
      result.mayBe.push(...found.map(({ id }) => id));
      result.words.push(...run);
      return length;
    }
    if (person) {
      const role = isSpokenOf(tokens[at - 1], result) ? 'about' : 'involved';
      const { id, label } = person;
      addReading(result, { type: 'person', id, label, role, words, isNear: taken !== undefined });
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
 * The party with this alias of several words, or with an acronym that ends one: `Swiss MFA`, `MFA`. Names of one word are
 * searched as words, as each text that has another spelling of them has them too.
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

/** Titles in front of names, in English, German, French, Spanish, Polish and two Slavic languages in Cyrillic. */
const titles = new Set(
  `mr mrs ms dr president minister prime foreign secretary general of state chancellor deputy spokesman spokeswoman us
herr frau prasident kanzler bundeskanzler aussenminister aussenministerin ministre chancelier presidente ministro prezydent
kanclerz президент министр канцлер госсекретарь генсек міністр пресс секретарь`.split(/\s+/),
);

/** People with this full name, this surname, or this surname after a title or first name; or with this first name. */
function findPeople(
  run: readonly string[],
  { people }: Pick<Vocabulary, 'people'>,
  isAlone: boolean,
): Named[] {
  const found = findByName(people, nameIn(run.join(' ')));
  if (found.length > 0) return found;
  if (run.length === 1) return findByFirstName(run[0] ?? '', people, isAlone);
  // `Berg, Anna`
  const [first = '', ...others] = run;
  if (first.endsWith(',')) return findByName(people, nameIn([...others, first].join(' ').replace(/,$/, '')));
  const before = run.slice(0, -1).map(foldText);
  if (before[0] === 'of' || before[0] === 'state') return [];
  return findByName(people, nameIn(run.at(-1) ?? '')).filter((person) =>
    before.every((word) => titles.has(word) || isNamedSo(person, word)),
  );
}

/**
 * First names are also words (`mark`, `will`), so a short one has to be capitalised or the whole query. A word of two
 * letters is hardly anything else.
 */
function findByFirstName(word: string, people: readonly Named[], isAlone: boolean): Named[] {
  const name = nameIn(word);
  const isName = isAlone || name.length > 4 || name.length === 2 || /^\p{Lu}\p{Ll}/u.test(name);
  const found = isName ? findByFirstWord(people, name) : [];
  return found.length > 0 ? found : findByBeginning(people, name);
}

/** Splits `berg-okafor` if each part is a name. */
export function splitNames(token: string, { people }: Pick<Vocabulary, 'people'>): string[] {
  const parts = trimPunctuation(token).split(/[-‐‑–—/&+]/);
  const areNames =
    parts.length > 1 &&
    findByName(people, nameIn(token)).length === 0 &&
    parts.every((part) => foldText(part).length > 2 && findByName(people, nameIn(part)).length === 1);
  return areNames ? parts : [token];
}

/** `about Berg`, and `Okafor on Berg` */
function isSpokenOf(wordBefore: string | undefined, { readings }: ParsedQuery): boolean {
  const before = foldText(wordBefore ?? '');
  return before === 'about' || (before === 'on' && readings.some(({ type }) => type === 'person'));
}

/** Adds a reading unless the same person or topic is there already. */
function addReading(result: ParsedQuery, reading: Extract<Reading, { id: string }>): void {
  const isThere = result.readings.some((other) => other.type === reading.type && other.id === reading.id);
  if (!isThere) result.readings.push(reading);
}

/** Removes punctuation and a genitive ending. */
function nameIn(words: string): string {
  return trimPunctuation(words).replace(/['’]s$/, '');
}

function listNames(entries: readonly Pick<Named, 'label'>[]): string {
  const names = entries.map(({ label }) => label);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
