import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { articlesByNewest } from '../record/articles.ts';
import { standingAt } from '../record/as-of.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { isPending, type PromiseStanding, promiseStates } from '../record/promises.ts';
import { sidesBy } from '../record/sides.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { type DayStrip, dayStrip } from './day-strip.ts';
import { articleItem, type EntryItem, eventItem } from './entry-item.ts';
import { type PromiseItem, promiseItem, stateLabels } from './promise-item.ts';
import { isKnownEvent, type StandingLine, standingLines } from './standing-lines.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What the home page shows, all of it as of the edition. */
export interface HomePage {
  edition: DateLink;
  /** Where things stand, a line each: the last turning point, each side's last position, promises, what comes next. */
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

export function homePage(site: Site): HomePage {
  const { edition } = site;
  const newestFirst = articlesByNewest(site);
  const lead =
    newestFirst.find(({ data }) => data.kind === 'report' || data.kind === 'analysis') ?? newestFirst[0];
  const others = newestFirst.filter((article) => article !== lead);
  const sides = sidesBy(site, edition);
  const keyEvents = site.entries.events
    .filter((event) => event.data.weight === 'key' && isKnownEvent(site, event, edition))
    .sort(compareEvents);
  const standing = standingAt(site, edition);
  const { promises } = standing;
  const [firstKey, lastKey] = [keyEvents[0], keyEvents.at(-1)];
  return {
    edition: dateLink(site, edition),
    standing: standingLines(site, standing, { sides, turningPoint: lastKey }),
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

function countsOf(promises: readonly PromiseStanding[]): string {
  const counts = promiseStates
    .map((state) => ({ state, count: promises.filter((promise) => promise.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${stateLabels[state].toLowerCase()}`);
  return `${promises.length} ${promises.length === 1 ? 'promise' : 'promises'} on record${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`;
}

function pictureOf({ data }: Entry<'articles'>): { image?: { src: string; alt: string } } {
  return data.image === undefined
    ? {}
    : { image: { src: `/pictures/${data.image.file}`, alt: data.image.alt } };
}
