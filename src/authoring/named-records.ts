import { type Collection, collections } from '../content-model/collections.ts';
import type { Content } from '../content-model/content.ts';
import { editDistance } from '../text/nearest.ts';

/** An entry under every name by which an author may know it. */
export interface NamedRecord {
  collection: Collection;
  id: string;
  /** What the site calls it. */
  label: string;
  /** All its names, the label among them. */
  names: string[];
}

/** Every entry with its names, aliases in any script included. Those with errors too: they can be referred to. */
export function namedRecords({ written }: Pick<Content, 'written'>): NamedRecord[] {
  return written.map(({ collection, id, data }) => {
    const fields = (data ?? {}) as Record<string, unknown>;
    const aliases = Array.isArray(fields['aliases']) ? fields['aliases'] : [];
    const names = [fields['short_name'], fields['name'], fields['title'], fields['native_name'], ...aliases]
      .filter((name) => typeof name === 'string')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return { collection, id, label: names[0] ?? id, names: [...new Set(names)] };
  });
}

/** A name as it is compared: without accents, case and punctuation. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The entries that an author's words may mean, the likeliest first: by id, by name, by a part of a name, by a near spelling. */
export function suggestRecords(
  records: readonly NamedRecord[],
  words: string,
  among: readonly Collection[] = collections,
): NamedRecord[] {
  const wanted = foldName(words);
  if (wanted === '') return [];
  const limit = wanted.length <= 4 ? 1 : 2;
  const rank = ({ id, names }: NamedRecord): number => {
    if (id === words.trim()) return 0;
    const folded = [...names.map(foldName), foldName(id)];
    if (folded.includes(wanted)) return 1;
    if (folded.some((name) => name.split(' ').includes(wanted))) return 2;
    if (folded.some((name) => name.includes(wanted) || hasWords(name, wanted, isBegun))) return 3;
    const isNear = folded.some(
      (name) =>
        hasWords(name, wanted, isNearly) ||
        [name, ...name.split(' ')].some(
          (part) => part.length > 3 && editDistance(part, wanted, limit) <= limit,
        ),
    );
    return isNear ? 4 : 5;
  };
  return records
    .filter(({ collection }) => among.includes(collection))
    .map((record) => ({ record, rank: rank(record) }))
    .filter(({ rank: found }) => found < 5)
    .sort((a, b) => a.rank - b.rank || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}

/** Whether each of some words answers to a word of a name: "harbour office" to "harbour master office". */
function hasWords(name: string, wanted: string, answers: (part: string, word: string) => boolean): boolean {
  const parts = name.split(' ');
  return wanted.split(' ').every((word) => parts.some((part) => answers(part, word)));
}

function isBegun(part: string, word: string): boolean {
  return part.startsWith(word);
}

function isNearly(part: string, word: string): boolean {
  return isBegun(part, word) || (word.length > 4 && part.length > 4 && editDistance(part, word, 2) <= 2);
}

/** The one entry that words name exactly, by id or by any of its names; undefined for none or several. */
export function recordNamed(
  records: readonly NamedRecord[],
  words: string,
  among: readonly Collection[] = collections,
): NamedRecord | undefined {
  const inReach = records.filter(({ collection }) => among.includes(collection));
  const byId = inReach.find(({ id }) => id === words.trim());
  if (byId) return byId;
  const wanted = foldName(words);
  const byName = inReach.filter(({ names }) => names.some((name) => foldName(name) === wanted));
  return byName.length === 1 ? byName[0] : undefined;
}
