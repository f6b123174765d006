import { type Content, writtenIn } from '../content.ts';
import type { WrittenEntry } from '../entry.ts';
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
    return content.written.flatMap((entry) => inEntry(entry, names));
  },
};

interface KnownPerson {
  /** As the site writes it. */
  name: string;
  /** Its words, lower case. */
  words: readonly string[];
  /** The file of the record. */
  file: string;
}

interface KnownNames {
  people: readonly KnownPerson[];
  /** People by each word of their names. */
  byWord: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Pairs of words that stand in some name as the site writes it. */
  right: ReadonlySet<string>;
}

function knownNames(content: Content): KnownNames {
  const people = writtenIn(content, 'people').flatMap(({ file, fields: { name } }): KnownPerson[] =>
    name === undefined ? [] : [{ name, words: name.toLowerCase().split(/\s+/), file }],
  );
  const byWord = new Map<string, KnownPerson[]>();
  const right = new Set<string>();
  for (const person of people) {
    for (const [index, word] of person.words.entries()) {
      byWord.set(word, [...(byWord.get(word) ?? []), person]);
      right.add(`${word} ${person.words[index + 1] ?? ''}`);
    }
  }
  return { people, byWord, right };
}

function inEntry(entry: WrittenEntry, names: KnownNames): Problem[] {
  return entry.wording.names.flatMap((written) => {
    const person = meantPerson(written, names);
    if (!person) return [];
    const message = `"${written}" is spelled ${person.name} here (${person.file}). Write ${person.name}, or quote the words of the source`;
    return placesOfName(entry, written).map((place) => ({
      ...atPlace(name, entry, place, message),
      words: written,
    }));
  });
}

/** The person whose name two words nearly are: one of them right and the other a letter or two off, or both a letter off. */
function meantPerson(written: string, { people, byWord, right }: KnownNames): KnownPerson | undefined {
  const [a = '', b = ''] = written.toLowerCase().split(' ');
  if (right.has(`${a} ${b}`)) return undefined;
  return (
    byWord.get(b)?.find(({ words }) => words.at(-1) === b && isNearly(a, words.at(-2) ?? '')) ??
    byWord.get(a)?.find(({ words }) => words[0] === a && isNearly(b, words[1] ?? '')) ??
    people.find(({ words: [first = '', last = '', more] }) => {
      return more === undefined && isLetterOff(a, first) && isLetterOff(b, last);
    })
  );
}

function isLetterOff(written: string, known: string): boolean {
  return known.length > 4 && written[0] === known[0] && editDistance(written, known, 1) === 1;
}

function isNearly(written: string, known: string): boolean {
  const limit = known.length > 4 ? 2 : 1;
  return known.length > 3 && written !== known && editDistance(written, known, limit) <= limit;
}
