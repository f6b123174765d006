import { entryPath } from '../content-model/addresses.ts';
import { type Collection, collections } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import { sourceKinds } from '../content-model/schemas/source.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf, unbroken } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { langOfName, languageName } from '../record/languages.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { referrersOf, statementsFrom } from '../record/referrers.ts';
import { type TextRun, textRuns } from '../text/script-runs.ts';
import { capitalised } from '../text/text.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { frequencies } from './counts-label.ts';
import { dateLink } from './date-link.ts';
import type { Fact } from './fact.ts';
import { type ProsePart, proseOf } from './prose.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What a source's page shows. */
export interface SourcePage {
  title: string;
  description: string;
  lang: string;
  kindLabel: string;
  facts: Fact[];
  url: string;
  host: string;
  isStateMedia: boolean;
  note?: TextRun[];
  /** The words as they stood in the source; empty where nothing is quoted from it. */
  excerpt: ProsePart[];
  /** What the page states, in words of our own, and the day on which it was read for that. */
  notes: { dayLabel: string; text: string }[];
  statements: StatementItem[];
  /** Who rests on it, by kind. */
  citedBy: { title: string; links: EntryLink[] }[];
  citedCount: number;
  /** What was changed in it after it was published. */
  corrections: CorrectionLine[];
}

export function sourcePage(site: Site, id: string): SourcePage {
  const source = site.byId.sources.get(id);
  if (!source) throw new RangeError(`There is no source "${id}"`);
  const { title, publisher, original, url, published, accessed, language, kind, state_media } = source.data;
  const { archived, note, notes = [] } = source.data;
  const referrers = referrersOf(site, 'sources', id);
  const publisherLang = langOfName(publisher, language);
  return {
    title,
    description: `${capitalised(kind)}, ${originatorOf(source.data)}, ${formatEdtf(edtf(published))}: the words used here, and what rests on them.`,
    lang: language,
    kindLabel: capitalised(kind),
    facts: [
      ...(original === undefined
        ? []
        : [
            { term: 'First published by', values: [originalFact(original)] },
            ...(original.title === undefined ? [] : [{ term: 'As', values: [{ label: original.title }] }]),
          ]),
      {
        term: original === undefined ? 'Publisher' : 'Read at',
        values: [
          {
            label: `${publisher}${state_media ? ' (state media)' : ''}`,
            ...(publisherLang !== undefined && { lang: publisherLang }),
          },
        ],
      },
      { term: 'Published', values: [dateLink(site, published)] },
      { term: 'Language', values: [{ label: languageName(language) }] },
      { term: 'Last read', values: [{ label: formatDay(accessed) }] },
      {
        term: 'Archived copy',
        values: [
          archived === undefined
            ? { label: 'None on record' }
            : { href: archived.url, label: `Of ${formatDay(archived.on)}` },
        ],
      },
    ],
    url,
    host: new URL(url).host.replace(/^www\./, ''),
    isStateMedia: state_media === true,
    ...(note !== undefined && { note: textRuns(note) }),
    excerpt: proseOf(site, source),
    notes: notes.map(({ on, text }) => ({ dayLabel: formatDay(on), text })),
    statements: statementsFrom(site, id).map((statement) => statementItem(site, statement)),
    citedBy: collections
      .map((collection) => ({
        title: capitalised(collection),
        links: referrers
          .filter((entry) => entry.collection === collection)
          .map((entry) => linkTo(site, collection as Collection, entry.id)),
      }))
      .filter(({ links }) => links.length > 0),
    citedCount: referrers.length,
    corrections: correctionLines(source),
  };
}

/** Where the words come from; its address is as a stored page gives it, and has not been read. */
function originalFact({
  publisher,
  url,
}: {
  publisher: string;
  url?: string | undefined;
}): Fact['values'][number] {
  return url === undefined ? { label: publisher } : { label: `${publisher} (not read there)`, href: url };
}

/** What the ledger of sources shows. */
export interface SourcesPage {
  /** `360 sources by 190 publishers, in 24 languages; 31 are state media.` */
  summary: string;
  kinds: { href: string; label: string; note: string }[];
  /** `English 301, French 24` */
  languages: string;
  /** Those that most rests on. */
  mostCited: SourceRow[];
  /** `TASS 31, RIA Novosti 4`: outlets that a state owns or directs. */
  stateMedia: TextRun[];
}

/** What the ledger of one kind of source shows. */
export interface SourceKindPage {
  title: string;
  description: string;
  sources: SourceRow[];
}

type SourceKind = (typeof sourceKinds)[number];

/** How many sources the first page of the ledger shows. */
const mostCitedCount = 20;

/** The kinds of source there are, those with the most sources first. Each has a page of the ledger. */
export const kindsOfSources = onceForEachSite((site): readonly SourceKind[] =>
  [...byKind(site)].sort(([, a], [, b]) => b.length - a.length).map(([kind]) => kind),
);

const byKind = onceForEachSite((site) =>
  Map.groupBy(site.entries.sources, ({ data }): SourceKind => data.kind),
);

export function sourceKindPage(site: Site, kind: string): SourceKindPage {
  const known = sourceKinds.find((each) => each === kind);
  if (!known) throw new RangeError(`There is no kind of source "${kind}"`);
  const sources = byKind(site).get(known) ?? [];
  const title = kindTitles[known];
  return {
    title,
    description: `${title} that the record rests on: ${sources.length}, by publisher, then by day.`,
    sources: [...sources].sort(compareSources).map((source) => sourceRow(site, source)),
  };
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
  /** How many entries rest on it. */
  citedCount: number;
}

export function sourcesPage(site: Site): SourcesPage {
  const { sources } = site.entries;
  const byLanguage = Map.groupBy(sources, ({ data }) => data.language.split('-')[0] ?? '');
  const publishers = new Set(sources.map(({ data }) => originatorOf(data))).size;
  const ofStateMedia = sources.filter(({ data }) => data.state_media);
  const citedCount = (id: string) => referrersOf(site, 'sources', id).length;
  return {
    summary: `${sources.length} sources by ${publishers} publishers, in ${byLanguage.size} languages; ${ofStateMedia.length} are of state media.`,
    kinds: kindsOfSources(site).map((kind) => ({
      href: `/sources/kind/${kind}/`,
      label: kindTitles[kind],
      note: String(byKind(site).get(kind)?.length ?? 0),
    })),
    mostCited: [...sources]
      .sort((a, b) => citedCount(b.id) - citedCount(a.id) || (a.id < b.id ? -1 : 1))
      .slice(0, mostCitedCount)
      .map((source) => sourceRow(site, source)),
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
