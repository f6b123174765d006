import { datePath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf, formatTime } from '../dates/date-labels.ts';
import { edtf, type MomentText, moment } from '../dates/edtf.ts';
import { articleFiles } from '../distribution/article-files.ts';
import { citeArticle } from '../distribution/citation.ts';
import type { PageFile } from '../distribution/citations/citation-files.ts';
import { neighboursOfArticle } from '../record/articles.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { type Involved, involvedIn } from '../record/involved.ts';
import { type EntryLink, labelOf, linkTo } from '../record/names.ts';
import { timeOfEvent } from '../record/time-of-event.ts';
import { capitalised } from '../text/text.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { articleItem, type EntryItem, eventItem } from './entry-item.ts';
import type { Fact } from './fact.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { sourceMixOf } from './source-mix.ts';

/** What an article's page shows. */
export interface ArticlePage {
  title: string;
  summary: string;
  kind: string;
  kindLabel: string;
  author: string;
  dateline: { place: EntryLink; dayLabel: string; dayHref: string };
  published: { iso: string; label: string };
  /** When it was written, if that was after `published`; it then has only what was known at that moment. */
  reconstructed?: string;
  updated?: { iso: string; label: string };
  image?: { src: string; alt: string; caption: string; credit: string };
  /** Corrections of substance, shown above the text, and all others. */
  topCorrections: CorrectionLine[];
  lesserCorrections: CorrectionLine[];
  /** About the event that a report or brief covers; other articles have none. */
  keyFacts: Fact[];
  /** Its content in a few sentences, for an article without key facts. */
  inShort: string[];
  /** What it is about, by kind: `{ term: 'People', links }`. */
  about: { term: string; links: AboutLink[] }[];
  prose: ProsePart[];
  sources: SourceLine[];
  sourceMix: string;
  /** Why it has few sources, in its author's words. */
  sourcingNote?: string;
  related: EntryItem[];
  /** Events that the article is about or mentions, in order. */
  background: EntryItem[];
  /** How to cite it, and files to download: for reference managers, and the text as its author wrote it. */
  citation: { text: string; files: PageFile[] };
  /** The articles published before and after it. */
  earlier?: EntryLink;
  later?: EntryLink;
}

/** Without an address if the text already has the link. */
export type AboutLink = Pick<EntryLink, 'label'> & Partial<EntryLink>;

export function articlePage(site: Site, id: string): ArticlePage {
  const entry = site.byId.articles.get(id);
  if (!entry) throw new RangeError(`There is no article "${id}"`);
  const { data } = entry;
  const involved = involvedIn(site, entry);
  const corrections = correctionLines(entry);
  const sources = sourceLinesOf(site, entry);
  const { earlier, later } = neighboursOfArticle(site, id);
  return {
    title: data.title,
    summary: data.summary,
    kind: data.kind,
    kindLabel: capitalised(data.kind),
    author: data.author,
    dateline: {
      place: linkTo(site, 'places', data.dateline.place),
      dayLabel: formatDay(data.dateline.date),
      dayHref: datePath(data.dateline.date),
    },
    published: momentLabel(data.published),
    ...(site.settings.reconstructed !== undefined && {
      reconstructed: formatEdtf(edtf(site.settings.reconstructed)),
    }),
    ...(data.updated !== undefined && { updated: momentLabel(data.updated) }),
    ...(data.image !== undefined && {
      image: {
        src: `/pictures/${data.image.file}`,
        alt: data.image.alt,
        caption: data.image.caption,
        credit: data.image.credit,
      },
    }),
    topCorrections: corrections.filter(({ grade }) => grade === 'substance'),
    lesserCorrections: corrections.filter(({ grade }) => grade !== 'substance'),
    keyFacts: keyFactsOf(site, entry),
    inShort: data.in_short ?? [],
    about: aboutOf(site, entry, involved),
    prose: proseOf(site, entry),
    sources,
    sourceMix: sourceMixOf(sources),
    ...(data.sourcing_note !== undefined && { sourcingNote: data.sourcing_note }),
    related: (data.related ?? []).flatMap((related) => {
      const article = site.byId.articles.get(related);
      return article ? [articleItem(site, article)] : [];
    }),
    background: involved.events
      .flatMap((event) => site.byId.events.get(event) ?? [])
      .sort(compareEvents)
      .map((event) => eventItem(site, event)),
    citation: { text: citeArticle(site, entry), files: articleFiles(id) },
    ...(earlier && { earlier: linkTo(site, 'articles', earlier.id) }),
    ...(later && { later: linkTo(site, 'articles', later.id) }),
  };
}

function keyFactsOf(site: Site, { data }: Entry<'articles'>): Fact[] {
  const event = site.byId.events.get(data.events?.[0] ?? '');
  const isNews = data.kind === 'report' || data.kind === 'brief';
  if (!event || !isNews || dayOfEvent(event) !== data.dateline.date) return [];
  const { place, people, parties, documents, outcome } = event.data;
  const facts: Fact[] = [
    { term: 'What', values: [linkTo(site, 'events', event.id)] },
    { term: 'When', values: [{ label: timeOfEvent(event) }] },
    { term: 'Where', values: place === undefined ? [] : [{ label: labelOf(site, 'places', place) }] },
    // The text links each name at its first mention.
    { term: 'Who', values: (people ?? []).map((person) => ({ label: labelOf(site, 'people', person) })) },
    { term: 'Parties', values: (parties ?? []).map((party) => ({ label: labelOf(site, 'parties', party) })) },
    {
      term: 'Documents',
      values: (documents ?? []).map((document) => ({ label: labelOf(site, 'documents', document) })),
    },
    { term: 'Outcome', values: outcome === undefined ? [] : [{ label: outcome }] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function aboutOf(site: Site, { body }: Entry<'articles'>, involved: Involved): ArticlePage['about'] {
  const linked = new Set(body.mentions.filter(({ anchor }) => anchor === undefined).map(({ id }) => id));
  return (['people', 'topics', 'documents', 'places'] as const)
    .map((collection) => ({
      term: capitalised(collection),
      links: involved[collection].map((id) =>
        linked.has(id) ? { label: labelOf(site, collection, id) } : linkTo(site, collection, id),
      ),
    }))
    .filter(({ links }) => links.length > 0);
}

function momentLabel(written: MomentText): { iso: string; label: string } {
  const read = moment(written);
  return { iso: written, label: `${formatDay(read.day)}, ${formatTime(read)}` };
}
