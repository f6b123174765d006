import { compareText } from '../text/text.ts';
import { keyDigit } from './entry-weight.ts';
import type { IndexQuery } from './index-query.ts';
import type { ResultKind } from './result-kinds.ts';

/*
 * The order of results without words, which no text search can rank. `word-ranking.ts` has the order of results with words.
 */

/** What the order needs to know about a result. */
export interface RankedEntry {
  kind: ResultKind;
  /** A statement by someone who was asked for. */
  isOwn: boolean;
  /** From 0 to 9. */
  weight: number;
  /** Its first day. */
  day: string;
  /** Later entries have higher positions. */
  position: number;
}

type Group = 'own words' | 'key event' | 'event' | 'document' | 'article' | 'statement';

/** One row of the table: for which searches, what comes first, and what of two alike. */
interface Ranking {
  asked: string;
  holds: (asked: { people: number; hasDays: boolean; nextTo?: 'first' | 'last' }) => boolean;
  /** Groups that are not named come last, together. */
  groups: readonly Group[];
  ties: 'weight, then the newer' | 'the earlier day, then weight' | 'the later day, then weight';
}

/** The first row that holds is the one that counts. */
const rankings: readonly Ranking[] = [
  {
    asked: 'where two people met',
    holds: ({ people }) => people > 1,
    groups: ['key event', 'event', 'own words', 'document', 'article'],
    ties: 'weight, then the newer',
  },
  {
    asked: 'what a person said and did',
    holds: ({ people }) => people === 1,
    groups: ['own words', 'key event', 'event', 'document', 'article'],
    ties: 'weight, then the newer',
  },
  {
    asked: 'what happened shortly after a day',
    holds: ({ nextTo }) => nextTo === 'first',
    groups: [],
    ties: 'the earlier day, then weight',
  },
  {
    asked: 'what happened shortly before a day',
    holds: ({ nextTo }) => nextTo === 'last',
    groups: [],
    ties: 'the later day, then weight',
  },
  {
    asked: 'what happened on some days',
    holds: ({ hasDays }) => hasDays,
    groups: ['key event'],
    ties: 'the earlier day, then weight',
  },
  {
    asked: 'anything else, such as a party',
    holds: () => true,
    groups: ['key event', 'event', 'document', 'statement', 'article'],
    ties: 'weight, then the newer',
  },
];

export function rankingFor({
  person,
  involved,
  range,
  nextTo,
}: Pick<IndexQuery, 'person' | 'involved' | 'range' | 'nextTo'>): Ranking {
  const asked = {
    people: new Set([...person, ...involved]).size,
    hasDays: range !== undefined,
    ...(nextTo && { nextTo }),
  };
  return rankings.find(({ holds }) => holds(asked)) ?? (rankings[0] as Ranking);
}

/** Sorts results, the best first. */
export function ranked<T extends RankedEntry>(entries: readonly T[], { groups, ties }: Ranking): T[] {
  const place = (entry: RankedEntry) => {
    const at = groups.indexOf(groupOf(entry));
    return at < 0 ? groups.length : at;
  };
  const tie = (a: RankedEntry, b: RankedEntry) =>
    ties !== 'weight, then the newer'
      ? compareText(a.day, b.day) * (ties === 'the earlier day, then weight' ? 1 : -1) ||
        eventsFirst(a, b) ||
        b.weight - a.weight ||
        a.position - b.position
      : b.weight - a.weight || b.position - a.position;
  return entries
    .map((entry) => ({ entry, at: place(entry) }))
    .sort((a, b) => a.at - b.at || tie(a.entry, b.entry))
    .map(({ entry }) => entry);
}

function eventsFirst(a: RankedEntry, b: RankedEntry): number {
  return Number(b.kind === 'event') - Number(a.kind === 'event');
}

function groupOf({ kind, isOwn, weight }: RankedEntry): Group {
  if (kind === 'event') return weight >= keyDigit ? 'key event' : 'event';
  if (kind === 'statement') return isOwn ? 'own words' : 'statement';
  return kind === 'document' ? 'document' : 'article';
}
