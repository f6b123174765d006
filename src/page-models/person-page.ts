import { datePath, dayAnchor, entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { asEdtf, type EdtfText, edtf } from '../dates/edtf.ts';
import { articlesAbout, daysOf, type SpeakerDay } from '../record/by-person.ts';
import { hasPage } from '../record/days.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { sideOf } from '../record/parties.ts';
import { promisesOn } from '../record/promises.ts';
import { officeOf } from '../record/roles.ts';
import { initialsOf } from '../text/initials.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { countsLabel } from './counts-label.ts';
import type { DayOfIndex } from './day-index.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import { type Fact, namesValue } from './fact.ts';
import { pageLimits } from './page-limits.ts';
import { type PromiseItem, promiseItem } from './promise-item.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { occasionsOf, type SpokenDay } from './statement-item.ts';

/** With more statements or more days than this, a person's days are split by month. */
export const mostStatementsOnAPage = 60;
export const mostDaysOnAPage = 36;

/** What a person's page shows, or one month of it. */
export interface PersonPage {
  name: string;
  /** `May 2031` on the page of one month. */
  month?: string;
  breadcrumb: EntryLink[];
  nativeName?: { text: string; lang: string };
  /** `SL` */
  initials: string;
  /** The office on the pivotal day, and the side: `Foreign minister`, on the page itself. */
  office?: string;
  facts: Fact[];
  prose: ProsePart[];
  /** Every day, with a link to where it is shown. */
  index: DayOfIndex[];
  /** `35 statements, 12 events` */
  counts: string;
  days: SpokenDay[];
  promises: PromiseItem[];
  groups: EntryGroup[];
  sources: SourceLine[];
  /** Corrections since its publication. */
  corrections: CorrectionLine[];
}

/** @param month `2031-05` for the page of that month, if the person's days are split */
export function personPage(site: Site, id: string, month?: string): PersonPage {
  const entry = site.byId.people.get(id);
  if (!entry) throw new RangeError(`There is no person "${id}"`);
  const { name, native_name, native_lang } = entry.data;
  const office = officeOf(site, id);
  const days = daysOf(site, id);
  const own = ownMonthOf(days);
  const shownMonth = month ?? own;
  const shown = shownMonth === undefined ? days : days.filter(({ date }) => monthOf(date) === shownMonth);
  const isWhole = month === undefined;
  const hidesOriginals = shown.flatMap(({ statements }) => statements).length > pageLimits.itemsWithOriginals;
  return {
    name,
    ...(month !== undefined && { month: dateLabel(asEdtf(month)) }),
    breadcrumb: [
      { href: '/people/', label: 'People' },
      ...(isWhole ? [] : [{ href: entryPath('people', id), label: name }]),
    ],
    ...(native_name !== undefined &&
      native_name !== name && { nativeName: { text: native_name, lang: native_lang ?? 'en' } }),
    initials: initialsOf(name),
    ...(isWhole && office !== undefined && { office }),
    facts: isWhole ? factsOf(site, entry) : [],
    prose: isWhole ? proseOf(site, entry) : [],
    index: days.map((day) => ({
      href: `${addressOf(id, day.date, own)}${dayAnchor(day.date)}`,
      label: dateLabel(day.date),
      counts: countsOf([day]),
    })),
    counts: countsOf(days),
    days: shown.map(({ date, events, statements }) => ({
      date,
      label: dateLabel(date),
      ...(hasPage(site, date) && { href: datePath(date) }),
      occasions: occasionsOf(site, statements, { events, hidesOriginals }),
    })),
    promises: isWhole
      ? promisesOn(site, site.edition)
          .filter(({ promise }) => promise.data.by.includes(id))
          .map((standing) => promiseItem(site, standing))
      : [],
    groups: isWhole ? entryGroups(site, { articles: articlesAbout(site, id), search: `about=${id}` }) : [],
    sources: isWhole ? sourceLinesOf(site, entry) : [],
    corrections: isWhole ? correctionLines(entry) : [],
  };
}

/** The months that have their own page: none unless the days are split. The busiest is on the person's page. */
export function monthPagesOf(site: Site, id: string): string[] {
  const days = daysOf(site, id);
  const own = ownMonthOf(days);
  if (own === undefined) return [];
  return [...new Set(days.map(({ date }) => monthOf(date)))].filter((month) => month !== own);
}

/** Address of the page that shows a day of a person. */
function addressOf(id: string, date: string, own: string | undefined): string {
  const month = monthOf(date);
  return `${entryPath('people', id)}${own === undefined || own === month ? '' : `${month}/`}`;
}

/** The month with the most statements, if there are too many for one page. */
function ownMonthOf(days: readonly SpeakerDay[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { date, statements } of days)
    counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + statements.length);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return all > mostStatementsOnAPage || days.length > mostDaysOnAPage
    ? [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
    : undefined;
}

/** `2031-05`; `2031` if the date has no month. */
function monthOf(date: string): string {
  return date.slice(0, 7);
}

function dateLabel(date: EdtfText): string {
  return formatEdtf(edtf(date));
}

function countsOf(days: readonly SpeakerDay[]): string {
  return countsLabel([
    [days.reduce((sum, { statements }) => sum + statements.length, 0), 'quotation', 'quotations'],
    [days.reduce((sum, { events }) => sum + events.length, 0), 'event', 'events'],
  ]);
}

function factsOf(site: Site, { id, data }: Entry<'people'>): Fact[] {
  const { party, roles, aliases } = data;
  const side = sideOf(site, id);
  const facts: Fact[] = [
    {
      term: 'Speaks for',
      values: [...new Set([party, side])].map((each) => linkTo(site, 'parties', each)),
    },
    {
      term: 'Office',
      values: (roles ?? []).map(({ title, from, to }) => ({ label: `${title}${yearsOf(from, to)}` })),
    },
    { term: 'Other spellings', values: aliases === undefined ? [] : [namesValue(aliases)] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function yearsOf(from: EdtfText | undefined, to: EdtfText | undefined): string {
  const label = (written: EdtfText) =>
    written.length === 10 ? formatDay(written) : formatEdtf(edtf(written));
  if (to === undefined) return from === undefined ? '' : ` (since ${label(from)})`;
  return from === undefined ? ` (until ${label(to)})` : ` (${label(from)} to ${label(to)})`;
}
