import type { Site } from '../content-model/site.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { citationFilesOf, type PageFile } from '../distribution/citations/citation-files.ts';
import { type EntryLink, linkTo, speakerCollection } from '../record/names.ts';
import { promiseAtEdition } from '../record/promises.ts';
import { referrersAmong, statementsVia } from '../record/referrers.ts';
import { capitalised } from '../text/text.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { dateLink } from './date-link.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import type { Fact, FactValue } from './fact.ts';
import { type PromiseItem, promiseItem } from './promise-item.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { type SourceLink, sourceLink } from './source-link.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What a document's page shows. */
export interface DocumentPage {
  title: string;
  description: string;
  kindLabel: string;
  facts: Fact[];
  prose: ProsePart[];
  provisions: {
    number: string;
    summary: string;
    words?: string;
    topics: EntryLink[];
    sources: SourceLink[];
  }[];
  /** Words that reached us through the document. */
  quoted: StatementItem[];
  /** Promises that it kept or that concern it. */
  promises: PromiseItem[];
  groups: EntryGroup[];
  sources: SourceLine[];
  moreSources: SourceLink[];
  /** Corrections since its publication. */
  corrections: CorrectionLine[];
  /** For reference managers. */
  citationFiles: PageFile[];
}

export function documentPage(site: Site, id: string): DocumentPage {
  const document = site.byId.documents.get(id);
  if (!document) throw new RangeError(`There is no document "${id}"`);
  const { title, kind, date, published, by, to, provisions, sources } = document.data;
  const who = (ids: readonly string[] | undefined): FactValue[] =>
    (ids ?? []).map((each) => linkTo(site, speakerCollection(site, each), each));
  const { full_text } = document.data;
  const fullText = full_text === undefined ? undefined : site.byId.sources.get(full_text)?.data.url;
  const facts: Fact[] = [
    {
      term: 'Full text',
      values:
        fullText === undefined ? [] : [{ label: `Read it at ${new URL(fullText).host}`, href: fullText }],
    },
    { term: 'Date', values: [dateLink(site, date)] },
    { term: 'By', values: who(by) },
    { term: 'To', values: who(to) },
    { term: 'Public', values: published === undefined ? [] : [dateLink(site, published)] },
  ];
  const cited = new Set(document.body.citations.map(({ source }) => source));
  return {
    title,
    description: `${capitalised(kind)}, ${formatEdtf(edtf(date))}: what it says, who wrote it to whom, and what came of it.`,
    kindLabel: capitalised(kind),
    facts: facts.filter(({ values }) => values.length > 0),
    prose: proseOf(site, document),
    provisions: (provisions ?? []).map((provision) => ({
      number: provision.number,
      summary: provision.summary,
      ...(provision.words !== undefined && { words: provision.words }),
      topics: (provision.topics ?? []).map((topic) => linkTo(site, 'topics', topic)),
      sources: (provision.sources ?? []).map((source) => sourceLink(site, source)),
    })),
    quoted: statementsVia(site, id).map((statement) => statementItem(site, statement)),
    promises: referrersAmong(site, 'promises', 'documents', id).map(({ id: promise }) =>
      promiseItem(site, promiseAtEdition(site, promise)),
    ),
    groups: entryGroups(site, {
      events: referrersAmong(site, 'events', 'documents', id),
      documents: referrersAmong(site, 'documents', 'documents', id),
      articles: referrersAmong(site, 'articles', 'documents', id),
    }),
    sources: sourceLinesOf(site, document),
    moreSources: (sources ?? [])
      .filter((source) => !cited.has(source))
      .map((source) => sourceLink(site, source)),
    corrections: correctionLines(document),
    citationFiles: citationFilesOf(document),
  };
}
