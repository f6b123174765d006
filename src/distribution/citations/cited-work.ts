import { dateOf, datePath, entryPath } from '../../content-model/addresses.ts';
import { type Entry, isOf } from '../../content-model/entry.ts';
import { originatorOf } from '../../content-model/originator.ts';
import type { sourceKinds } from '../../content-model/schemas/source.ts';
import type { Site } from '../../content-model/site.ts';
import type { Statement } from '../../content-model/statement.ts';
import { type Day, formatDay, formatDayWithWeekday } from '../../dates/calendar.ts';
import { formatEdtf } from '../../dates/date-labels.ts';
import { asEdtf, type EdtfText, edtf, moment } from '../../dates/edtf.ts';
import { statementsIn } from '../../record/entry-statements.ts';
import { eventDate } from '../../record/events.ts';
import { labelOf, speakerName } from '../../record/names.ts';

/** A page, or a quotation on it, as reference managers save it. */
export interface CitedWork {
  /** Its key in a bibliography: letters, digits and hyphens. */
  key: string;
  type: 'newspaper article' | 'web page' | 'document';
  title: string;
  /** Names as they are written, of people and of bodies. */
  authors: readonly string[];
  /** When it was published; for a page about one day, that day. */
  date?: EdtfText;
  /** The newspaper or site that it is in. */
  publication: string;
  url: string;
  abstract?: string;
  /** BCP 47 tag. */
  language: string;
  /** Anything else to know when citing it. */
  note?: string;
}

/** How to cite an entry's page: a source as the original page, any other entry as a page of this site. */
export function citedEntry(site: Site, entry: Entry): CitedWork {
  if (isOf('articles', entry)) return articleWork(site, entry);
  if (isOf('sources', entry)) return sourceWork(entry);
  const page = citedPage(site, {
    title: labelOf(site, entry.collection, entry.id),
    path: entryPath(entry.collection, entry.id),
  });
  if (isOf('events', entry)) {
    const { outcome } = entry.data;
    return {
      ...page,
      date: eventDate(entry),
      ...(outcome !== undefined && { abstract: outcome }),
    };
  }
  if (isOf('documents', entry)) {
    const { by, date, kind } = entry.data;
    return {
      ...page,
      type: 'document',
      ...(by !== undefined && { authors: by.map((id) => speakerName(site, id)) }),
      date,
      note: `${kind}, as recorded by ${site.settings.name}`,
    };
  }
  return page;
}

/** How to cite the page of a day. */
export function citedDay(site: Site, day: Day): CitedWork {
  return { ...citedPage(site, { title: formatDayWithWeekday(day), path: datePath(day) }), date: asEdtf(day) };
}

/** How to cite any other page: without a date, so that reference managers do not look for one in its text. */
export function citedPage(site: Site, { title, path }: { title: string; path: string }): CitedWork {
  return {
    key: path.split('/').filter(Boolean).join('-') || site.settings.id,
    type: 'web page',
    title,
    authors: [site.settings.name],
    publication: site.settings.name,
    url: site.url + path,
    language: site.language,
  };
}

/** The works that the citation files of an entry hold: its page, and each of the quotations on it. */
export function worksOf(site: Site, entry: Entry): CitedWork[] {
  return [
    citedEntry(site, entry),
    ...statementsIn(site, entry).map((statement) => statementWork(site, statement)),
  ];
}

function articleWork(site: Site, { id, data }: Entry<'articles'>): CitedWork {
  const { published, updated } = data;
  const isLater = updated !== undefined && moment(updated).epoch > moment(published).epoch;
  return {
    key: id,
    type: 'newspaper article',
    title: data.title,
    authors: [data.author],
    date: moment(published).day,
    publication: site.settings.name,
    url: site.url + entryPath('articles', id),
    abstract: data.summary,
    language: site.language,
    ...(isLater && { note: `Updated ${formatDay(moment(updated).day)}` }),
  };
}

/** Kinds of sources that reference managers file under newspapers. */
const newspapers: ReadonlySet<(typeof sourceKinds)[number]> = new Set(['agency', 'newspaper', 'broadcaster']);

function sourceWork({ id, data }: Entry<'sources'>): CitedWork {
  return {
    key: id,
    type: newspapers.has(data.kind) ? 'newspaper article' : 'web page',
    title: data.title,
    authors: [originatorOf(data)],
    date: data.published,
    publication: data.publisher,
    url: data.url,
    language: data.language,
  };
}

/** The most characters of a quotation that its title has. */
const titleLength = 100;

function statementWork(site: Site, statement: Statement): CitedWork {
  const { text, on, lang, path, source } = statement;
  const words = text.replace(/\s+/g, ' ');
  const beginning =
    words.length <= titleLength ? words : `${words.slice(0, titleLength).replace(/\s\S*$/, '')} …`;
  const found = site.byId.sources.get(source)?.data;
  return {
    key: statement.id.replace('#', '--'),
    type: 'web page',
    title: `“${beginning}”`,
    authors: [speakerName(site, statement.speaker)],
    date: on,
    publication: site.settings.name,
    url: site.url + path,
    abstract: words,
    language: lang,
    ...(found && {
      note: `Source: ${originatorOf(found)}, “${found.title}”, ${formatEdtf(edtf(found.published))}, ${found.url}`,
    }),
  };
}

/** The first day of a date, as far as it is known: `2031-05-14`, `2031-05` or `2031`. */
export function citedDate({ date }: CitedWork): EdtfText | undefined {
  return date === undefined ? undefined : dateOf(date);
}
