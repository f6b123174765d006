import type { FrontMatter } from '../content-model/entry-schemas.ts';
import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { knownOn } from './known-on.ts';
import { onceForEachSite } from './of-site.ts';

type WrittenPosition = NonNullable<FrontMatter<'topics'>['positions']>[number];

/** What a party said about a topic on a day. */
export interface Position extends WrittenPosition {
  topic: string;
  /** The day by which it and all its sources were public. */
  knownOn: Day;
}

/** Every position, by the day it was taken; those of one day in the order in which they are written. */
const allPositions = onceForEachSite((site): readonly Position[] =>
  site.entries.topics
    .flatMap(({ id: topic, data }) =>
      (data.positions ?? []).map((position) => ({
        ...position,
        topic,
        knownOn: knownOn(site, position.on, position.sources),
      })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
);

/** The positions of one topic, earliest first. */
export function positionsOn(site: Site, topic: string): readonly Position[] {
  return byTopic(site).get(topic) ?? [];
}

/** The positions of one party, earliest first. */
export function positionsOf(site: Site, party: string): readonly Position[] {
  return byParty(site).get(party) ?? [];
}

const byTopic = onceForEachSite((site) => Map.groupBy(allPositions(site), ({ topic }) => topic));
const byParty = onceForEachSite((site) => Map.groupBy(allPositions(site), ({ party }) => party));

/** The latest position of each party on each topic among those that were known at the end of a day. */
export function latestPositions(site: Site, day: Day): readonly Position[] {
  const latest = new Map<string, Position>();
  for (const position of allPositions(site)) {
    if (position.on > day) break;
    if (position.knownOn <= day) latest.set(`${position.topic} ${position.party}`, position);
  }
  return [...latest.values()];
}

/** Ids of the parties that take positions; those with positions on the most topics come first. */
export const partiesWithPositions = onceForEachSite((site): readonly string[] => {
  const topics = new Map<string, Set<string>>();
  const rows = new Map<string, number>();
  for (const { party, topic } of allPositions(site)) {
    topics.set(party, (topics.get(party) ?? new Set()).add(topic));
    rows.set(party, (rows.get(party) ?? 0) + 1);
  }
  return [...topics.keys()].sort(
    (a, b) =>
      (topics.get(b)?.size ?? 0) - (topics.get(a)?.size ?? 0) ||
      (rows.get(b) ?? 0) - (rows.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  );
});

/** Ids of the topics that have positions; those with the most come first. */
export const topicsWithPositions = onceForEachSite((site): readonly string[] =>
  [...byTopic(site)]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .map(([topic]) => topic),
);
