import { dateOf, entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import { sourceKinds } from '../content-model/schemas/source.ts';
import type { Site } from '../content-model/site.ts';
import { formatEdtf, unbroken } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { langOfName, languageName } from '../record/languages.ts';
import type { EntryLink } from '../record/names.ts';
import { onceForEach, onceForEachSite } from '../record/of-site.ts';
import { referrersOf } from '../record/referrers.ts';
import { type TextRun, textRuns } from '../text/script-runs.ts';
import { frequencies } from './counts-label.ts';
import { pageLimits } from './page-limits.ts';
import { type Period, periodsOf } from './periods.ts';

/** What the ledger of sources shows. */
export interface SourcesPage {
  /** `360 sources by 190 publishers, in 24 languages; 31 are state media.` */
  summary: string;
  kinds: { href: string; label: string; note: string }[];
  /** `English 301, French 24` */
  languages: string;
  /** The most cited sources. */
  mostCited: SourceRow[];
  /** `TASS 31, RIA Novosti 4`: outlets that a state owns or directs. */
  stateMedia: TextRun[];
}

/** What the ledger of one kind of source shows, or one period of it. */
export interface SourceKindPage {
  title: string;
  description: string;
  breadcrumb: EntryLink[];
  /** How the list is sorted, or what is in it: `By publisher, then by day.` */
  note: string;
  sources: SourceRow[];
  /** For a kind with too many sources for one page: links to pages by day of publication. */
  periods: (EntryLink & { note: string })[];
  /** `TASS 31, RIA Novosti 4`, if the page does not list every source. */
  publishers: TextRun[];
  before?: EntryLink;
  after?: EntryLink;
}

type SourceKind = (typeof sourceKinds)[number];

/** How many sources the first page of the ledger shows. */
const mostCitedCount = 20;

/** The kinds of source in the record; those with the most sources come first. Each has a page of the ledger. */
export const kindsOfSources = onceForEachSite((site): readonly SourceKind[] =>
  [...byKind(site)].sort(([, a], [, b]) => b.length - a.length).map(([kind]) => kind),
);

const byKind = onceForEachSite((site) =>
  Map.groupBy(site.entries.sources, ({ data }): SourceKind => data.kind),
);

export function sourceKindPage(site: Site, kind: string): SourceKindPage {
  const { title, sources, periods } = kindOf(site, kind);
  const isSplit = periods.length > 0;
  const shown = isSplit
    ? mostCitedOf(site, sources, pageLimits.mostCitedSources)
    : [...sources].sort(compareSources);
  return {
    title,
    description: `${title} that the record cites: ${sources.length}, by ${isSplit ? 'day of publication' : 'publisher, then by day'}.`,
    breadcrumb: [{ href: '/sources/', label: 'Sources' }],
    note: isSplit ? 'Those that are cited most.' : 'By publisher, then by day.',
    sources: shown.map((source) => sourceRow(site, source)),
    periods: periods.map((period) => ({
      ...linkToPeriod(kind, period),
      note: String(sourcesIn(sources, period).length),
    })),
    publishers: isSplit ? textRuns(frequencies(sources.map(({ data }) => originatorOf(data)))) : [],
  };
}

/** The periods of a kind that have their own page: none while one page can hold its sources. */
export function sourcePeriodsOf(site: Site, kind: string): readonly Period[] {
  return kindOf(site, kind).periods;
}

/** @param id `2031-05`, `2031-05-11` */
export function sourcePeriodPage(site: Site, kind: string, id: string): SourceKindPage {
  const { title, sources, periods } = kindOf(site, kind);
  const index = periods.findIndex((period) => period.id === id);
  const period = periods[index];
  if (!period) throw new RangeError(`There is no period "${id}" of the sources of kind "${kind}"`);
  const [before, after] = [periods[index - 1], periods[index + 1]];
  const within = sourcesIn(sources, period).sort(compareSources);
  return {
    title: `${title}, ${period.label}`,
    description: `${title} published ${period.label} that the record cites: ${within.length}, by publisher.`,
    breadcrumb: [
      { href: '/sources/', label: 'Sources' },
      { href: `/sources/kind/${kind}/`, label: title },
    ],
    note: 'By publisher, then by day.',
    sources: within.map((source) => sourceRow(site, source)),
    periods: [],
    publishers: [],
    ...(before && { before: linkToPeriod(kind, before) }),
    ...(after && { after: linkToPeriod(kind, after) }),
  };
}

const kindOf = onceForEach((site, kind: string) => {
  const known = sourceKinds.find((each) => each === kind);
  if (!known) throw new RangeError(`There is no kind of source "${kind}"`);
  const sources = byKind(site).get(known) ?? [];
  const counts = new Map<string, number>();
  for (const source of sources) counts.set(dateOfSource(source), (counts.get(dateOfSource(source)) ?? 0) + 1);
  const isSplit = sources.length > pageLimits.sourceRows;
  return {
    title: kindTitles[known],
    sources,
    periods: isSplit ? periodsOf(counts, pageLimits.sourceRows) : [],
  };
});

function dateOfSource({ data }: Entry<'sources'>): string {
  return dateOf(data.published);
}

function sourcesIn(sources: readonly Entry<'sources'>[], { dates }: Period): Entry<'sources'>[] {
  const within = new Set(dates);
  return sources.filter((source) => within.has(dateOfSource(source)));
}

function linkToPeriod(kind: string, { id, label }: Period): EntryLink {
  return { href: `/sources/kind/${kind}/${id}/`, label };
}

function mostCitedOf(site: Site, sources: readonly Entry<'sources'>[], most: number): Entry<'sources'>[] {
  const citedCount = (id: string) => referrersOf(site, 'sources', id).length;
  return [...sources]
    .sort((a, b) => citedCount(b.id) - citedCount(a.id) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

const kindTitles: Readonly<Record<SourceKind, string>> = {
  transcript: 'Transcripts',
  official: 'Official texts',
  agency: 'News agencies',
  newspaper: 'Newspapers',
  broadcaster: 'Broadcasters',
  analysis: 'Analyses',
  aggregator: 'Copies, retellings and machine translations',
};

export interface SourceRow {
  href: string;
  title: string;
  lang?: string;
  publisher: string;
  publisherLang?: string;
  isStateMedia: boolean;
  dateLabel: string;
  /** Left out for English. */
  languageLabel?: string;
  /** How many entries cite it. */
  citedCount: number;
}

export function sourcesPage(site: Site): SourcesPage {
  const { sources } = site.entries;
  const byLanguage = Map.groupBy(sources, ({ data }) => data.language.split('-')[0] ?? '');
  const publishers = new Set(sources.map(({ data }) => originatorOf(data))).size;
  const ofStateMedia = sources.filter(({ data }) => data.state_media);
  return {
    summary: `${sources.length} sources by ${publishers} publishers, in ${byLanguage.size} languages; ${ofStateMedia.length} are of state media.`,
    kinds: kindsOfSources(site).map((kind) => ({
      href: `/sources/kind/${kind}/`,
      label: kindTitles[kind],
      note: String(byKind(site).get(kind)?.length ?? 0),
    })),
    mostCited: mostCitedOf(site, sources, mostCitedCount).map((source) => sourceRow(site, source)),
    stateMedia: textRuns(frequencies(ofStateMedia.map(({ data }) => originatorOf(data)))),
    languages: frequencies(sources.map(({ data }) => languageName(data.language.split('-')[0] ?? ''))),
  };
}

function sourceRow(site: Site, { id, data }: Entry<'sources'>): SourceRow {
  const publisherLang = langOfName(originatorOf(data), data.language);
  return {
    href: entryPath('sources', id),
    title: data.title,
    ...(data.language !== 'en' && { lang: data.language, languageLabel: languageName(data.language) }),
    publisher: originatorOf(data),
    ...(publisherLang !== undefined && { publisherLang }),
    isStateMedia: data.state_media === true,
    dateLabel: unbroken(formatEdtf(edtf(data.published))),
    citedCount: referrersOf(site, 'sources', id).length,
  };
}

/** By publisher, then by date. */
function compareSources(a: Entry<'sources'>, b: Entry<'sources'>): number {
  const [keyA, keyB] = [a, b].map(
    ({ id, data }) => `${originatorOf(data).toLowerCase()} ${data.published} ${id}`,
  );
  return (keyA ?? '') < (keyB ?? '') ? -1 : 1;
}
