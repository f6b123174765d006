import { type Day, formatDay, formatDayWithWeekday } from '../dates/calendar.ts';
import { monthLabel } from '../dates/date-labels.ts';
import { type ResultKind, resultKind } from './result-kinds.ts';

/** A page of the site as it is listed above the results, and the names it is found by. */
export interface SitePage {
  kind: ResultKind;
  id: string;
  title: string;
  /** One line on what it is. */
  line: string;
  /** Other names than the title. For an event, also what people call such a thing. */
  names?: readonly string[];
  /** The offices that a person holds. */
  offices?: readonly string[];
  /** The id of a person's party. */
  party?: string;
  /** Of a party: words for what belongs to it. */
  adjectives?: readonly string[];
  /** The id of the party that a party belongs to. */
  partOf?: string;
  /** Of a party: whether it is a part of a government. */
  isPart?: true;
  /** First day of an event or document. */
  day?: Day;
  isKey?: true;
  /** Of an event: higher the more was written about it, and for a key event. */
  weight?: number;
}

/** Site-absolute address of a page. */
export function addressOf({ kind, id }: Pick<SitePage, 'kind' | 'id'>): string {
  if (kind === 'day') return `/${id.replaceAll('-', '/')}/`;
  // What sources disagree on is part of the page of its event.
  if (kind === 'disagreement') return `/events/${id.replace('#', '/#')}`;
  return `/${resultKind(kind).folder}/${id}/`;
}

/** A page as the file of all pages has it: without what follows from the rest of the file, or is on the search page. */
export type PackedPage = Pick<SitePage, 'kind' | 'id'> & Partial<SitePage>;

/** @param namesOf other names of a page that the search page has */
export function unpackPages(
  packed: readonly PackedPage[],
  namesOf: (page: PackedPage) => readonly string[] | undefined,
): SitePage[] {
  const events = packed.filter(({ kind }) => kind === 'event').map(unpackDated);
  const byDay = new Map<Day, SitePage[]>();
  for (const event of events) byDay.set(event.day ?? '', [...(byDay.get(event.day ?? '') ?? []), event]);
  return packed.map((page): SitePage => {
    if (page.kind === 'day') return pageOfDay(page, byDay.get(page.id) ?? []);
    if (page.kind === 'event' || page.kind === 'document') return unpackDated(page);
    const names = page.names ?? namesOf(page);
    return { title: page.id, line: '', ...page, ...(names && { names }) };
  });
}

function unpackDated(page: PackedPage): SitePage {
  const day = page.day ?? page.id.slice(0, 10);
  return { title: page.id, line: formatDay(day), ...page, day };
}

/** A day is described by the event that most was written about. */
function pageOfDay({ kind, id }: PackedPage, events: readonly SitePage[]): SitePage {
  const isDay = id.length === 10;
  const [first, ...others] = [...events].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  const more = others.length === 0 ? '' : ` · ${others.length} more`;
  return {
    ...{ kind, id },
    title: isDay ? formatDayWithWeekday(id) : monthLabel(id),
    line: first ? `${first.title}${more}` : '',
  };
}

/** `bridge letter` of `2031-05-14-bridge-letter`: an id without its day. */
export function wordsOfId(id: string): string {
  return id
    .replace(/(?:^|-)\d{4}(?:-\d{2}){0,2}(?=-|$)/g, '')
    .replaceAll('-', ' ')
    .trim();
}
