import { nouns } from '../../content-model/collections.ts';
import { type Content, quotationsOf, writtenIn } from '../../content-model/content.ts';
import type { WrittenEntry } from '../../content-model/entry.ts';
import { namesOf } from '../../content-model/entry-names.ts';
import type { Position } from '../../content-model/problem.ts';
import { referencesIn } from '../../content-model/references.ts';
import { namedIn, type RefusedQuotation } from '../../content-model/statement.ts';
import { editDistance } from '../../text/nearest.ts';
import { atPosition, type ContentRule, type FileFinding } from '../rule.ts';
import { placesOfCapital, placesOfName } from '../wording.ts';

/** Outside quotations everyone is spelled as in their record; other spellings are for searching. */
export const nameSpelling: ContentRule = {
  name: 'name-spelling',
  summary:
    'a name spelled unlike its record outside a quotation, such as "Anthony Miller" for Antony Miller, or "Millar" where Miller has a part',
  severity: 'error',
  check(content) {
    const names = knownNames(content);
    const quotations = Map.groupBy(quotationsOf(content), ({ file }) => file);
    return content.written.flatMap((entry) => {
      const involved = involvedIn(entry, quotations.get(entry.file) ?? []);
      return [...inEntry(entry, names), ...surnamesIn(entry, involved, names, content)];
    });
  },
};

interface KnownPerson {
  /** As the site writes it. */
  name: string;
  /** Its words, lower case. */
  words: readonly string[];
  /** As the site writes it. */
  surname: string;
  /** The file of the record. */
  file: string;
}

interface KnownNames {
  people: readonly KnownPerson[];
  byId: ReadonlyMap<string, KnownPerson>;
  /** People by each word of their names. */
  byWord: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Pairs of words that occur in a name as the site writes it. */
  right: ReadonlySet<string>;
  /** Surnames that occur only in other spellings of one person, lower case. */
  otherSurnames: ReadonlyMap<string, KnownPerson>;
  /** Every word of a name or another spelling of a person, a party or a place, lower case. */
  anyWord: ReadonlySet<string>;
}

function knownNames(content: Content): KnownNames {
  const byId = new Map<string, KnownPerson>();
  const byWord = new Map<string, KnownPerson[]>();
  const right = new Set<string>();
  for (const { id, file, fields } of writtenIn(content, 'people')) {
    if (fields.name === undefined) continue;
    const words = fields.name.toLowerCase().split(/\s+/);
    const surname = fields.name.split(/\s+/).at(-1) ?? '';
    const person = { name: fields.name, words, surname, file };
    byId.set(id, person);
    for (const [index, word] of words.entries()) {
      byWord.set(word, [...(byWord.get(word) ?? []), person]);
      right.add(`${word} ${words[index + 1] ?? ''}`);
    }
  }
  const named = (['people', 'parties', 'places'] as const).flatMap((collection) =>
    writtenIn(content, collection).flatMap(({ fields }) => namesOf(fields)),
  );
  const anyWord = new Set(named.flatMap((known) => known.toLowerCase().split(/[^\p{L}\p{M}’'-]+/u)));
  return {
    people: [...byId.values()],
    byId,
    byWord,
    right,
    otherSurnames: otherSurnames(content, byId),
    anyWord,
  };
}

/** Misspelt surnames that nobody else and no place has: `Millar` can only be a slip for Miller. */
function otherSurnames(content: Content, byId: ReadonlyMap<string, KnownPerson>): Map<string, KnownPerson> {
  const ownNames = new Set(
    (['people', 'parties', 'places', 'terms'] as const).flatMap((collection) =>
      writtenIn(content, collection).flatMap(({ fields }) => {
        const { name, title, short_name } = fields as { name?: string; title?: string; short_name?: string };
        return `${name ?? title ?? ''} ${short_name ?? ''}`.toLowerCase().split(/[^\p{L}\p{M}’'-]+/u);
      }),
    ),
  );
  const found = new Map<string, KnownPerson>();
  const shared = new Set<string>();
  for (const { id, fields } of writtenIn(content, 'people')) {
    const person = byId.get(id);
    for (const alias of fields.aliases ?? []) {
      const word = alias.split(/\s+/).at(-1)?.toLowerCase() ?? '';
      const isName = alias.includes(' ') || editDistance(word, person?.surname.toLowerCase() ?? '', 2) <= 2;
      if (!person || !isName || word.length < 4 || ownNames.has(word) || !/^\p{Script=Latin}+$/u.test(word))
        continue;
      if (found.has(word) && found.get(word) !== person) shared.add(word);
      found.set(word, person);
    }
  }
  for (const word of shared) found.delete(word);
  return found;
}

/** Ids of all that an entry names in front matter, links and quotations; the ids of people among them. */
function involvedIn(entry: WrittenEntry, quotations: readonly RefusedQuotation[]): Set<string> {
  return new Set([
    ...referencesIn(entry).map(({ id }) => id),
    ...entry.body.mentions.filter(({ noun }) => noun === nouns.people).map(({ id }) => id),
    ...quotations.flatMap((quotation) => namedIn(quotation).map(([, id]) => id)),
  ]);
}

function inEntry(entry: WrittenEntry, names: KnownNames): FileFinding[] {
  return entry.wording.names.flatMap((written) => {
    const person = meantPerson(written, names);
    if (!person) return [];
    return placesOfName(entry, written).map((place) => problemAt(entry, place, written, person.name, person));
  });
}

/** Surnames by themselves: so short a likeness says something only of those whom the entry is about. */
function surnamesIn(
  entry: WrittenEntry,
  involved: ReadonlySet<string>,
  names: KnownNames,
  content: Content,
): FileFinding[] {
  const people = [...involved].flatMap((id) => names.byId.get(id) ?? []);
  return entry.wording.capitals.flatMap((written) => {
    const word = written.toLowerCase();
    // The entry of a person may mention other spellings of the name.
    const known =
      names.otherSurnames.get(word)?.file === entry.file ? undefined : names.otherSurnames.get(word);
    const person = known ?? people.find(({ surname }) => isLetterOff(word, surname.toLowerCase()));
    if (!person || (!known && names.anyWord.has(word)) || isOrdinaryWord(word, content)) return [];
    const told = new Set(entry.wording.names.filter((pair) => meantPerson(pair, names)));
    return placesOfCapital(entry, written, told).map((place) =>
      problemAt(entry, place, written, person.surname, person),
    );
  });
}

/** "Prime" is no slip for Price: somewhere in the record it stands in small letters. Asked for a suspect only. */
function isOrdinaryWord(word: string, content: Content): boolean {
  const alone = new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'u');
  return content.written.some(({ body }) => alone.test(body.text));
}

function problemAt(
  entry: WrittenEntry,
  place: Position,
  written: string,
  right: string,
  { file }: KnownPerson,
): FileFinding {
  const message = `"${written}" is spelled ${right} here (${file}). Write ${right}, or quote the words of the source`;
  return { ...atPosition(entry, place, message), words: written };
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
