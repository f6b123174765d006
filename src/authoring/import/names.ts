import { editDistance } from '../../text/nearest.ts';
import { foldName, type NamedRecord } from '../named-records.ts';

const matched = ['people', 'parties', 'places'] as const;
type Matched = (typeof matched)[number];

/** Words of a text that name a record, or several that share a name. */
export interface FoundName {
  collection: Matched;
  ids: string[];
  labels: string[];
  words: string;
  start: number;
  how: 'name' | 'alias' | 'part of a name' | 'another case of a name' | 'near spelling';
}

/** What ru puts behind a name in its cases. */
const caseEndings = /^(а|у|ом|ым|е|ы|и|ой|ою|ого|ому|я|ю|ем|ей|ю)$/u;

type Reading = Omit<FoundName, 'words' | 'start'>;
type MatchedRecord = NamedRecord & { collection: Matched };

function isMatched(record: NamedRecord): record is MatchedRecord {
  return matched.some((collection) => collection === record.collection);
}

/** Finds the people, parties and places that a text names: by name or alias in any script, surname, case form or near spelling. */
export function nameFinder(records: readonly NamedRecord[]): (text: string) => FoundName[] {
  const whole = new Map<string, Reading>();
  const surnames = new Map<string, Reading>();
  const add = (
    map: Map<string, Reading>,
    key: string,
    { collection, id, label }: MatchedRecord,
    how: FoundName['how'],
  ) => {
    const known = map.get(key);
    if (!known) map.set(key, { collection, ids: [id], labels: [label], how });
    else if (!known.ids.includes(id) && known.collection === collection) {
      known.ids.push(id);
      known.labels.push(label);
    }
  };
  for (const record of records.filter(isMatched)) {
    for (const name of record.names) {
      const folded = foldName(name);
      if (folded.length < 3) continue;
      add(whole, folded, record, name === record.label ? 'name' : 'alias');
      const parts = folded.split(' ');
      const last = parts.at(-1) ?? '';
      if (record.collection === 'people' && last.length > 3) add(surnames, last, record, 'part of a name');
    }
  }

  return (text) => {
    const tokens = [
      ...text.matchAll(/\p{Lu}[\p{L}\p{M}]*(?:\.(?=\p{Lu}))?(?:['’-][\p{L}\p{M}]+)*|[\p{L}\p{M}\p{N}]+/gu),
    ];
    const found: FoundName[] = [];
    for (let index = 0; index < tokens.length; ) {
      const name =
        longestName(text, tokens, index, whole) ?? singleName(tokens[index]?.[0] ?? '', whole, surnames);
      const start = tokens[index]?.index ?? 0;
      if (!name) {
        index++;
        continue;
      }
      const end = tokens[index + name.width - 1];
      found.push({
        ...name.reading,
        words: text.slice(start, (end?.index ?? start) + (end?.[0].length ?? 0)),
        start,
      });
      index += name.width;
    }
    return found.map((name, index) => withFirstName(name, found[index - 1], text));
  };
}

function longestName(text: string, tokens: RegExpExecArray[], index: number, whole: Map<string, Reading>) {
  if (!/^\p{Lu}/u.test(tokens[index]?.[0] ?? '')) return undefined;
  for (let width = Math.min(7, tokens.length - index); width > 0; width--) {
    const last = tokens[index + width - 1];
    const words = text.slice(tokens[index]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0));
    const reading = /[.!?]\s/.test(words.replace(/\b\p{Lu}\.\s/gu, ''))
      ? undefined
      : whole.get(foldName(words));
    if (reading) return { reading, width };
  }
  return undefined;
}

function singleName(word: string, whole: Map<string, Reading>, surnames: Map<string, Reading>) {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  const key = foldName(word.replace(/['’]s$/, ''));
  const exact = whole.get(key) ?? surnames.get(key);
  if (exact) return { reading: exact, width: 1 };
  if (/\p{Script=Cyrillic}/u.test(word)) {
    for (const map of [surnames, whole]) {
      for (const [name, reading] of map) {
        if (name.includes(' ')) continue;
        const stem = name.replace(/[аяьйо]$/u, '');
        if (stem.length > 3 && key.startsWith(stem) && caseEndings.test(key.slice(stem.length))) {
          return { reading: { ...reading, how: 'another case of a name' as const }, width: 1 };
        }
      }
    }
  }
  const limit = key.length >= 8 ? 2 : key.length >= 6 ? 1 : 0;
  if (limit === 0) return undefined;
  for (const [name, reading] of surnames) {
    if (name[0] === key[0] && name.length >= 5 && editDistance(name, key, limit) <= limit) {
      return { reading: { ...reading, how: 'near spelling' as const }, width: 1 };
    }
  }
  return undefined;
}

/** "Jake" before "Sullivan" tells two of one surname apart. */
function withFirstName(name: FoundName, before: FoundName | undefined, text: string): FoundName {
  if (name.ids.length < 2 || before === name) return name;
  const first = foldName(/(\p{Lu}[\p{L}]+)\s+$/u.exec(text.slice(0, name.start))?.[1] ?? '');
  const index = name.labels.findIndex((label) => foldName(label).split(' ')[0] === first);
  return index < 0 ? name : { ...name, ids: [name.ids[index] ?? ''], labels: [name.labels[index] ?? ''] };
}
