import { collections } from '../collections.ts';
import type { Content } from '../content.ts';
import type { Entry } from '../entry.ts';
import { editDistance } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { atPlace, type Rule } from '../rule.ts';
import { placesOfName } from '../wording.ts';

const name = 'name-spelling';

/** Outside quotations everyone is spelled as in their record; other spellings are for searching. */
export const nameSpelling: Rule = {
  name,
  summary: 'a name spelled unlike its record outside a quotation, such as "Anthony Blinken"',
  check(content) {
    const names = knownNames(content);
    return collections.flatMap((collection) =>
      (content.entries[collection] as Entry[]).flatMap((entry) => inEntry(entry, names)),
    );
  },
};

interface KnownNames {
  /** People by each word of their names, lower case. */
  byWord: ReadonlyMap<string, readonly Entry<'people'>[]>;
  /** Pairs of words that stand in some name as the site writes it. */
  right: ReadonlySet<string>;
  people: readonly { person: Entry<'people'>; words: string[] }[];
}

function knownNames({ entries }: Content): KnownNames {
  const byWord = new Map<string, Entry<'people'>[]>();
  const right = new Set<string>();
  for (const person of entries.people) {
    const words = wordsOf(person.data.name);
    for (const [index, word] of words.entries()) {
      byWord.set(word, [...(byWord.get(word) ?? []), person]);
      right.add(`${word} ${words[index + 1] ?? ''}`);
    }
  }
  const people = entries.people.map((person) => ({ person, words: wordsOf(person.data.name) }));
  return { byWord, right, people };
}

function inEntry(entry: Entry, names: KnownNames): Problem[] {
  return entry.wording.names.flatMap((written) => {
    const person = meantPerson(written, names);
    if (!person) return [];
    const { name: right } = person.data;
    const message = `"${written}" is spelled ${right} here (${person.file}). Write ${right}, or quote the words of the source`;
    return placesOfName(entry, written).map((place) => ({
      ...atPlace(name, entry, place, message),
      words: written,
    }));
  });
}

/** The person whose name two words nearly are: one of them right and the other a letter or two off, or both a letter off. */
function meantPerson(written: string, { byWord, right, people }: KnownNames): Entry<'people'> | undefined {
  const [a = '', b = ''] = written.toLowerCase().split(' ');
  if (right.has(`${a} ${b}`)) return undefined;
  const byLast = byWord.get(b)?.find((person) => {
    const words = wordsOf(person.data.name);
    return words.at(-1) === b && isNearly(a, words.at(-2) ?? '');
  });
  if (byLast) return byLast;
  const byFirst = byWord.get(a)?.find((person) => {
    const words = wordsOf(person.data.name);
    return words[0] === a && isNearly(b, words[1] ?? '');
  });
  return (
    byFirst ??
    people.find(({ words: [first = '', last = '', more] }) => {
      return more === undefined && isLetterOff(a, first) && isLetterOff(b, last);
    })?.person
  );
}

function isLetterOff(written: string, known: string): boolean {
  return known.length > 4 && written[0] === known[0] && editDistance(written, known, 1) === 1;
}

function isNearly(written: string, known: string): boolean {
  const limit = known.length > 4 ? 2 : 1;
  return known.length > 3 && written !== known && editDistance(written, known, limit) <= limit;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/);
}
