import { dateOf, datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { formatEdtf, monthLabel } from '../dates/date-labels.ts';
import { type EdtfText, edtf } from '../dates/edtf.ts';
import { statementsBy } from '../record/by-person.ts';
import { hasPage, recordOf } from '../record/days.ts';
import { type EntryLink, linkTo, speakerCollection } from '../record/names.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { sideOf } from '../record/parties.ts';
import { countsLabel } from './counts-label.ts';
import type { DayOfIndex } from './day-index.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** What the register of statements shows: the way to each by speaker and by day. */
export interface StatementsPage {
  count: number;
  /** Speakers by side, those who are quoted most first. */
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
    months: statementMonths(site).map((month) => registerMonth(site, month)),
  };
}

/** Months (`2031-05`) or years in which anything was said, earliest first. Each has a page of the register. */
export const statementMonths = onceForEachSite((site): readonly string[] =>
  [...new Set(site.statements.map(({ on }) => dateOf(on).slice(0, 7)))].sort(),
);

/** One line of the register; the permalink has the rest. */
export interface RegisterLine {
  speaker: EntryLink;
  permalink: string;
  /** The words, or their beginning where they are many. */
  words: string;
  lang?: string;
  source: SourceLink;
}

/** The most characters of a statement that the register shows. */
const mostCharacters = 130;

/** What one month of the register shows. */
export interface StatementMonthPage {
  title: string;
  description: string;
  count: number;
  before?: EntryLink;
  after?: EntryLink;
  days: { date: string; label: string; href?: string; lines: RegisterLine[] }[];
}

export function statementMonthPage(site: Site, month: string): StatementMonthPage {
  const months = statementMonths(site);
  const place = months.indexOf(month);
  const dates = datesIn(site, month);
  const neighbour = (other: string | undefined) =>
    other === undefined ? undefined : { href: `/statements/${other}/`, label: periodLabel(other) };
  const [before, after] = [neighbour(months[place - 1]), neighbour(months[place + 1])];
  const count = dates.reduce((sum, date) => sum + recordOf(site, date).statements.length, 0);
  return {
    title: periodLabel(month),
    description: `What was said in ${periodLabel(month)}, by day: ${countsLabel([[count, 'statement', 'statements']])} with source.`,
    count,
    ...(before && { before }),
    ...(after && { after }),
    days: dates.map((date) => ({
      date,
      label: formatEdtf(edtf(date)),
      ...(hasPage(site, date) && { href: datePath(date) }),
      lines: recordOf(site, date).statements.map((statement) => ({
        speaker: linkTo(site, speakerCollection(site, statement.speaker), statement.speaker),
        permalink: statement.path,
        words: beginningOf(statement.text),
        ...(statement.lang !== 'en' && { lang: statement.lang }),
        source: sourceLink(site, statement.source),
      })),
    })),
  };
}

const datesByMonth = onceForEachSite((site) =>
  Map.groupBy([...new Set(site.statements.map(({ on }) => dateOf(on)))].sort(), (date) => date.slice(0, 7)),
);

function datesIn(site: Site, month: string): EdtfText[] {
  return datesByMonth(site).get(month) ?? [];
}

function registerMonth(site: Site, month: string): RegisterMonth {
  const days = datesIn(site, month).map((date) => ({
    href: `/statements/${month}/#${date}`,
    label: formatEdtf(edtf(date)),
    counts: String(recordOf(site, date).statements.length),
  }));
  return { href: `/statements/${month}/`, label: periodLabel(month), days };
}

function periodLabel(month: string): string {
  return month.length === 7 ? monthLabel(month) : `${month}, month unknown`;
}

/** Cut between two words, with an ellipsis where something is left out. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= mostCharacters) return line;
  const cut = line.slice(0, mostCharacters + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–-]+$/, '')} …`;
}
