import { type Day, formatDay } from '../content-model/calendar.ts';
import type { Entry } from '../content-model/entry.ts';
import { sourceKinds } from '../content-model/schemas/source.ts';
import type { Site } from '../content-model/site.ts';
import { articlesByNewest } from '../record/articles.ts';
import { standingAt } from '../record/as-of.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { knownOn } from '../record/known-on.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { wholeOf } from '../record/parties.ts';
import { isPending, type PromiseStanding, promiseStates } from '../record/promises.ts';
import { type Side, sidesBy } from '../record/sides.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { type DayStrip, dayStrip } from './day-strip.ts';
import { articleItem, type EntryItem, eventItem } from './entry-item.ts';
import { type PromiseItem, promiseItem, stateLabels } from './promise-item.ts';
import { type SourceLink, sourceLink } from './source-link.ts';
import { type AheadItem, aheadItem } from './standing-view.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What the home page shows, all of it as of the edition. */
export interface HomePage {
  edition: DateLink;
  /** Where things stand, a line each: what happened last, each side's newest position, promises, what comes next. */
  standing: StandingLine[];
  lead?: EntryItem & { image?: { src: string; alt: string } };
  latest: EntryItem[];
  keyEvents: EntryItem[];
  words: { side: EntryLink; date: DateLink; statement: StatementItem }[];
  /** Promises that something can still come of. */
  pending: PromiseItem[];
  /** `14 promises on record: 9 kept, 2 withdrawn` */
  promiseCounts: string;
  strip?: DayStrip;
}

export interface StandingLine {
  term: string;
  text: string;
  /** The page with more. */
  more?: EntryLink;
  date?: DateLink;
  sources: SourceLink[];
}

export function homePage(site: Site): HomePage {
  const { edition } = site;
  const newestFirst = articlesByNewest(site);
  const lead =
    newestFirst.find(({ data }) => data.kind === 'report' || data.kind === 'analysis') ?? newestFirst[0];
  const others = newestFirst.filter((article) => article !== lead);
  const sides = sidesBy(site, edition);
  const keyEvents = site.entries.events
    .filter((event) => event.data.weight === 'key' && isKnown(site, event, edition))
    .sort(compareEvents);
  const { promises, ahead } = standingAt(site, edition);
  const [firstKey, lastKey] = [keyEvents[0], keyEvents.at(-1)];
  return {
    edition: dateLink(site, edition),
    standing: [
      ...(lastKey ? [eventLine(site, lastKey)] : []),
      ...sides.slice(0, 2).flatMap((side) => positionLine(site, side)),
      ...promiseLine(site, promises),
      aheadLine(site, ahead[0] && aheadItem(site, ahead[0])),
    ],
    ...(lead && { lead: { ...articleItem(site, lead), ...pictureOf(lead) } }),
    latest: others.slice(0, 10).map((article) => articleItem(site, article)),
    keyEvents: keyEvents.map((event) => eventItem(site, event)),
    words: sides.slice(0, 6).flatMap(({ party, statements }) => {
      const last = statements.at(-1);
      return last
        ? [
            {
              side: linkTo(site, 'parties', party),
              date: dateLink(site, last.on),
              statement: statementItem(site, last),
            },
          ]
        : [];
    }),
    pending: promises.filter(({ state }) => isPending(state)).map((standing) => promiseItem(site, standing)),
    promiseCounts: countsOf(promises),
    ...(firstKey && lastKey && { strip: dayStrip(site, dayOfEvent(firstKey), dayOfEvent(lastKey)) }),
  };
}

function isKnown(site: Site, event: Entry<'events'>, day: Day): boolean {
  return knownOn(site, dayOfEvent(event), event.data.sources?.slice(0, 1) ?? []) <= day;
}

function eventLine(site: Site, event: Entry<'events'>): StandingLine {
  return {
    term: 'Last turning point',
    text: event.data.outcome ?? event.data.title,
    more: linkTo(site, 'events', event.id),
    date: dateLink(site, dayOfEvent(event)),
    sources: bestSources(site, event.data.sources ?? []),
  };
}

function positionLine(site: Site, { party }: Side): StandingLine[] {
  const newest = standingAt(site, site.edition)
    .positions.filter((position) => wholeOf(site, position.party) === party)
    .reduce<ReturnType<typeof standingAt>['positions'][number] | undefined>(
      (latest, position) => (latest && latest.on >= position.on ? latest : position),
      undefined,
    );
  if (!newest) return [];
  return [
    {
      term: `Newest position: ${linkTo(site, 'parties', party).label}`,
      text: newest.summary,
      more: linkTo(site, 'topics', newest.topic),
      date: dateLink(site, newest.on),
      sources: bestSources(site, newest.sources),
    },
  ];
}

/** The promise whose state changed last. */
function promiseLine(site: Site, promises: readonly PromiseStanding[]): StandingLine[] {
  const newest = promises
    .filter(({ state }) => state !== 'lapsed')
    .reduce<PromiseStanding | undefined>(
      (latest, standing) => (latest && latest.since >= standing.since ? latest : standing),
      undefined,
    );
  if (!newest) return [];
  const item = promiseItem(site, newest);
  return [
    {
      term: 'Newest on a promise',
      text: `${item.stateNote}:`,
      more: { href: item.href, label: item.label },
      sources: item.sources.slice(0, 2),
    },
  ];
}

function aheadLine(site: Site, next: AheadItem | undefined): StandingLine {
  if (!next)
    return {
      term: 'Next known date',
      text: `None is on record after ${formatDay(site.edition)}.`,
      sources: [],
    };
  return {
    term: 'Next known date',
    text: `${next.dateLabel}:`,
    more: { href: next.href, label: next.label },
    sources: [],
  };
}

/** Two sources, those nearest to what happened first; copies and retellings only where there is nothing else. */
function bestSources(site: Site, sources: readonly string[]): SourceLink[] {
  const rank = (id: string) => sourceKinds.indexOf(site.byId.sources.get(id)?.data.kind ?? 'aggregator');
  return [...sources]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 2)
    .map((source) => sourceLink(site, source));
}

function countsOf(promises: readonly PromiseStanding[]): string {
  const counts = promiseStates
    .map((state) => ({ state, count: promises.filter((promise) => promise.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${stateLabels[state].toLowerCase()}`);
  return `${promises.length} ${promises.length === 1 ? 'promise' : 'promises'} on record: ${counts.join(', ')}`;
}

function pictureOf({ data }: Entry<'articles'>): { image?: { src: string; alt: string } } {
  return data.image === undefined
    ? {}
    : { image: { src: `/pictures/${data.image.file}`, alt: data.image.alt } };
}
