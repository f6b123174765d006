import type { Entry } from '../content-model/entry.ts';
import { sourceKinds } from '../content-model/schemas/source.ts';
import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { asEdtf } from '../dates/edtf.ts';
import type { DateAhead, Standing } from '../record/as-of.ts';
import { dayOfEvent } from '../record/events.ts';
import { knownOn } from '../record/known-on.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { wholeOf } from '../record/parties.ts';
import { type Position, topicsWithPositions } from '../record/positions.ts';
import type { PromiseStanding } from '../record/promises.ts';
import { referrersAmong, statementById } from '../record/referrers.ts';
import type { Side } from '../record/sides.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { promiseItem } from './promise-item.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** One line of where things stand, with its date and its sources. */
export interface StandingLine {
  term: string;
  /** Empty where the name of the page it links to says it all. */
  text: string;
  /** The page with more. */
  more: EntryLink;
  date: DateLink;
  sources: SourceLink[];
}

/** Where things stand in five lines: the last turning point, two sides' last positions, a promise, what comes next. */
export function standingLines(
  site: Site,
  { promises, positions, ahead }: Standing,
  { sides, turningPoint }: { sides: readonly Side[]; turningPoint: Entry<'events'> | undefined },
): StandingLine[] {
  return [
    ...(turningPoint ? [eventLine(site, turningPoint)] : []),
    ...positionLines(site, sides, positions),
    ...promiseLine(site, promises),
    ...aheadLine(site, ahead[0]),
  ];
}

/** Whether what its first source tells of an event was out by a day. */
export function isKnownEvent(site: Site, event: Entry<'events'>, day: Day): boolean {
  return knownOn(site, dayOfEvent(event), event.data.sources?.slice(0, 1) ?? []) <= day;
}

function eventLine(site: Site, event: Entry<'events'>): StandingLine {
  return {
    term: 'Last turning point',
    text: '',
    more: linkTo(site, 'events', event.id),
    date: dateLink(site, dayOfEvent(event)),
    sources: bestSources(site, event.data.sources ?? []),
  };
}

/**
 * What each of the two sides with the most words last said on one question: of those on which both have a position,
 * the one that most articles are about. A side for which there is none says what it last said on any.
 */
function positionLines(site: Site, sides: readonly Side[], positions: readonly Position[]): StandingLine[] {
  const ofSides = sides.slice(0, 2).map(({ party }) => ({
    party,
    positions: positions.filter((position) => wholeOf(site, position.party) === party),
  }));
  const articlesOn = (topic: string) => referrersAmong(site, 'articles', 'topics', topic).length;
  const [shared] = topicsWithPositions(site)
    .filter((topic) => ofSides.every((side) => side.positions.some((position) => position.topic === topic)))
    .sort((a, b) => articlesOn(b) - articlesOn(a));
  return ofSides.flatMap(({ party, positions }) => {
    const newest = latestOf(
      shared === undefined ? positions : positions.filter(({ topic }) => topic === shared),
      ({ on }) => on,
    );
    if (!newest) return [];
    return [
      {
        term: `Last position: ${linkTo(site, 'parties', party).label}`,
        text: newest.summary,
        more: linkTo(site, 'topics', newest.topic),
        date: dateLink(site, newest.on),
        sources: bestSources(site, newest.sources),
      },
    ];
  });
}

/** The promise whose state changed last. */
function promiseLine(site: Site, promises: readonly PromiseStanding[]): StandingLine[] {
  const newest = latestOf(
    promises.filter(({ state }) => state !== 'lapsed'),
    ({ since }) => since,
  );
  if (!newest) return [];
  const item = promiseItem(site, newest);
  return [
    {
      term: 'Newest on a promise',
      text: `${item.stateLabel}:`,
      more: { href: item.href, label: item.label },
      date: dateLink(site, asEdtf(newest.since)),
      sources: item.sources.length > 0 ? item.sources.slice(0, 2) : promiseSources(site, newest.promise),
    },
  ];
}

/** The next date that was known to lie ahead; where there is none, what happened last, turning point or not. */
function aheadLine(site: Site, next: DateAhead | undefined): StandingLine[] {
  if (next) {
    const { entry, date, asWritten } = next;
    return [
      {
        term: 'Next known date',
        text: asWritten === undefined ? '' : `Announced for “${asWritten}”:`,
        more: linkTo(site, entry.collection, entry.id),
        date: dateLink(site, date.text),
        sources:
          entry.collection === 'promises'
            ? promiseSources(site, entry)
            : bestSources(site, entry.data.sources ?? []),
      },
    ];
  }
  const newest = latestOf(
    site.entries.events.filter((event) => isKnownEvent(site, event, site.edition)),
    dayOfEvent,
  );
  if (!newest) return [];
  return [
    {
      term: 'Next known date',
      text: 'None is on record. What happened last:',
      more: linkTo(site, 'events', newest.id),
      date: dateLink(site, dayOfEvent(newest)),
      sources: bestSources(site, newest.data.sources ?? []),
    },
  ];
}

/** What shows that something was promised. */
function promiseSources(site: Site, { data: { said } }: Entry<'promises'>): SourceLink[] {
  const words = said.statement === undefined ? undefined : statementById(site, said.statement);
  return bestSources(site, [...(words ? [words.source] : []), ...(said.sources ?? [])]);
}

/** The one with the latest day; the first of those that share it. */
function latestOf<T>(all: readonly T[], dayOf: (one: T) => string): T | undefined {
  return all.reduce<T | undefined>(
    (latest, one) => (latest !== undefined && dayOf(latest) >= dayOf(one) ? latest : one),
    undefined,
  );
}

/** Two sources, those nearest to what happened first; copies and retellings only where there is nothing else. */
function bestSources(site: Site, sources: readonly string[]): SourceLink[] {
  const rank = (id: string) => sourceKinds.indexOf(site.byId.sources.get(id)?.data.kind ?? 'aggregator');
  return [...sources]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 2)
    .map((source) => sourceLink(site, source));
}
