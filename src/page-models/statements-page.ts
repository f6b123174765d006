import { dateOf, datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { asEdtf, edtf } from '../dates/edtf.ts';
import { statementsBy } from '../record/by-person.ts';
import { hasPage, recordOf } from '../record/days.ts';
import { type EntryLink, linkTo, speakerCollection } from '../record/names.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { sideOf } from '../record/parties.ts';
import { beginningOf } from './beginning-of.ts';
import { countsLabel } from './counts-label.ts';
import type { DayOfIndex } from './day-index.ts';
import { pageLimits } from './page-limits.ts';
import { type Period, periodsOf } from './periods.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** What the register of statements shows: links to every statement by speaker and by day. */
export interface StatementsPage {
  count: number;
  /** Speakers by side, most quoted first. */
  sides: { side: EntryLink; count: number; speakers: (EntryLink & { note: string })[] }[];
  months: RegisterMonth[];
}

export interface RegisterMonth extends EntryLink {
  days: DayOfIndex[];
}

export function statementsPage(site: Site): StatementsPage {
  const speakers = [...new Set(site.statements.map(({ speaker }) => speaker))]
    .map((speaker) => ({
      ...linkTo(site, speakerCollection(site, speaker), speaker),
      side: sideOf(site, speaker),
      count: statementsBy(site, speaker).length,
    }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return {
    count: site.statements.length,
    sides: [...Map.groupBy(speakers, ({ side }) => side)]
      .map(([side, members]) => ({
        side: linkTo(site, 'parties', side),
        count: members.reduce((sum, { count }) => sum + count, 0),
        speakers: members.map(({ href, label, count }) => ({ href, label, note: String(count) })),
      }))
      .sort((a, b) => b.count - a.count || (a.side.label < b.side.label ? -1 : 1)),
    months: statementPeriods(site).map((period) => registerMonth(site, period)),
  };
}

/** Periods in which anything was said, earliest first. Each has a page of the register. */
export const statementPeriods = onceForEachSite((site): readonly Period[] => {
  const counts = new Map<string, number>();
  for (const { on } of site.statements) counts.set(dateOf(on), (counts.get(dateOf(on)) ?? 0) + 1);
  return periodsOf(counts, pageLimits.registerLines);
});

/** One line of the register; the permalink shows the rest. */
export interface RegisterLine {
  speaker: EntryLink;
  permalink: string;
  /** The words, or their beginning if they are long. */
  words: string;
  lang?: string;
  source: SourceLink;
}

/** What one period of the register shows. */
export interface StatementPeriodPage {
  title: string;
  description: string;
  count: number;
  before?: EntryLink;
  after?: EntryLink;
  days: {
    date: string;
    label: string;
    href?: string;
    lines: RegisterLine[];
    /** How many statements of that day did not fit; the day's page has them. */
    moreCount: number;
  }[];
}

/** @param id `2031-05`, `2031-05-11` */
export function statementPeriodPage(site: Site, id: string): StatementPeriodPage {
  const periods = statementPeriods(site);
  const index = periods.findIndex((period) => period.id === id);
  const period = periods[index];
  if (!period) throw new RangeError(`There is no period "${id}" of statements`);
  const { label, dates } = period;
  const [before, after] = [periods[index - 1], periods[index + 1]];
  const count = dates.reduce((sum, date) => sum + recordOf(site, date).statements.length, 0);
  return {
    title: label,
    description: `What was said, ${label}, by day: ${countsLabel([[count, 'quotation', 'quotations']])} with source.`,
    count,
    ...(before && { before: linkToPeriod(before) }),
    ...(after && { after: linkToPeriod(after) }),
    days: dates.map((date) => {
      const { statements } = recordOf(site, date);
      return {
        date,
        label: formatEdtf(edtf(asEdtf(date))),
        ...(hasPage(site, date) && { href: datePath(date) }),
        lines: statements.slice(0, pageLimits.registerLines).map((statement) => ({
          speaker: linkTo(site, speakerCollection(site, statement.speaker), statement.speaker),
          permalink: statement.path,
          words: beginningOf(statement.text),
          ...(statement.lang !== 'en' && { lang: statement.lang }),
          source: sourceLink(site, statement.source),
        })),
        moreCount: Math.max(statements.length - pageLimits.registerLines, 0),
      };
    }),
  };
}

function registerMonth(site: Site, period: Period): RegisterMonth {
  const { href, label } = linkToPeriod(period);
  const days = period.dates.map((date) => ({
    href: `${href}#${date}`,
    label: formatEdtf(edtf(asEdtf(date))),
    counts: String(recordOf(site, date).statements.length),
  }));
  return { href, label, days };
}

function linkToPeriod({ id, label }: Period): EntryLink {
  return { href: `/statements/${id}/`, label };
}
