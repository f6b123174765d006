import { type Entries, everyEntry } from '../content-model/entry.ts';
import { namesOf } from '../content-model/entry-names.ts';
import { formsOf } from '../dates/date-name.ts';
import { english } from '../dates/english-names.ts';

/** What the record knows of a word with a capital. */
export interface KnownName {
  kind: 'person' | 'place' | 'party';
  /**
   * The words by which sources may name it, in any script and lower case; for a body, also the names of those who speak
   * for it.
   */
  forms: readonly string[];
}

export interface KnownNames {
  /** By a surname, by the noun of a place, by an abbreviation or another name of one word; lower case. */
  byWord: ReadonlyMap<string, KnownName>;
  /** Whether a word with a capital, in lower case, names nothing that a source must have: Minister, French, Anna. */
  isOrdinary(word: string): boolean;
}

/** The names in the record, and the words that have a capital for another reason. */
export function knownNamesOf(entries: Entries): KnownNames {
  const byWord = new Map<string, KnownName>();
  /** Given names, and the other words in names of places. */
  const otherWords = new Set<string>();
  const addNamed = (kind: KnownName['kind'], data: { name: string }) => {
    const word = tellingWord(data.name);
    byWord.set(word, { kind, forms: formsFor(data) });
    for (const other of wordsIn(data.name)) if (other !== word) otherWords.add(other);
  };
  for (const { data } of entries.places) addNamed('place', data);
  for (const { data } of entries.people) addNamed('person', data);
  for (const { id, data } of entries.parties.filter(({ data: { kind } }) => kind !== 'state')) {
    const words = namesOf(data).flatMap((name) =>
      /^[\p{L}\p{M}]{3,}$/u.test(name) ? [name.toLowerCase()] : [],
    );
    // A source may have the name of the spokesman alone.
    const members = entries.people.filter(({ data: { party } }) => party === id);
    const forms = [...words, ...members.flatMap((member) => formsFor(member.data))];
    for (const form of words) byWord.set(form, { kind: 'party', forms });
  }
  const ordinary = ordinaryWords(entries);
  const ofParties = new Set(
    entries.parties.flatMap(({ data }) =>
      namesOf(data).flatMap((name) => {
        const words = wordsIn(name);
        return data.kind === 'state' || words.length > 1 ? words : [];
      }),
    ),
  );
  const stems = new Set([...ofParties].map((name) => name.slice(0, stemLength)));
  return {
    byWord,
    isOrdinary: (word) =>
      ordinary.has(word) ||
      otherWords.has(word) ||
      ofParties.has(word) ||
      languages.has(word) ||
      partsOfDates.has(word) ||
      (adjective.test(word) && stems.has(word.slice(0, stemLength))),
  };
}

const word = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;

function wordsIn(name: string): string[] {
  return name.toLowerCase().match(word) ?? [];
}

/** “American” and “America”, “Swiss” and “Switzerland” have as many letters in common. */
const stemLength = 3;
const adjective = /(?:n|ns|sh|ss|ch|ese|ic)$/;

/** “French” and “Turkish” say of which country something is, and are languages too. */
const languages = new Set(
  'be bg cs da de el es et fi fr hr hu it lt lv nl no pl pt ro ru sk sl sr sv tr uk zh en ja ko ar fa he hi ka hy az kk'
    .split(' ')
    .map((tag) => new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase() ?? ''),
);

const partsOfDates = new Set(
  [...english.months, ...english.weekdays].flatMap((name) => formsOf(name).map((form) => form.toLowerCase())),
);

/** The last word of a name that is longer than “de”: the surname of a person, the noun of a place. */
function tellingWord(name: string): string {
  const words = wordsIn(name);
  return words.filter(({ length }) => length > 2).at(-1) ?? words.at(-1) ?? '';
}

function formsFor(data: object): string[] {
  return [...new Set(namesOf(data).map(tellingWord))];
}

/** Every word that the record itself writes in small letters somewhere. */
function ordinaryWords(entries: Entries): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { collection, body } of everyEntry(entries)) {
    if (collection === 'sources') continue;
    for (const { text } of body.passages)
      for (const [written] of text.matchAll(word)) if (written === written.toLowerCase()) found.add(written);
  }
  return found;
}
