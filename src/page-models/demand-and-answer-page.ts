import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { type EntryLink, linkTo, speakerCollection } from '../record/names.ts';
import { compareText } from '../text/text.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** Each clause of the drafts, with the answers to it in the other side's papers. */
export interface DemandAndAnswerPage {
  documents: { document: EntryLink; byLabel: string; dayLabel: string; demands: Demand[] }[];
  /** `23 clauses: 14 answered, 9 not.` */
  summary: string;
}

/** A clause and the answers to it, earliest first. */
export interface Demand extends Clause {
  /** Its anchor: `first-draft-treaty-article-4`. */
  anchor: string;
  answers: (Clause & { document: EntryLink; byLabel: string; dayLabel: string })[];
}

interface Clause {
  number: string;
  summary: string;
  /** Its own words, if a source has them. */
  words?: string;
  sources: SourceLink[];
}

type Document = Entry<'documents'>;
type Provision = NonNullable<Document['data']['provisions']>[number];

export function demandAndAnswerPage(site: Site): DemandAndAnswerPage {
  const documents = [...site.entries.documents].sort(
    (a, b) => compareText(a.data.date, b.data.date) || compareText(a.id, b.id),
  );
  const answered = Map.groupBy(
    documents.flatMap((document) =>
      (document.data.provisions ?? []).flatMap((provision) =>
        (provision.answers ?? []).map((answer) => ({ answer, document, provision })),
      ),
    ),
    ({ answer }) => keyOf(answer.document, answer.number),
  );
  const demanding = documents
    .filter(({ data }) => data.kind === 'draft treaty')
    .map((document) => ({
      ...headOf(site, document),
      demands: (document.data.provisions ?? []).map(
        (provision): Demand => ({
          ...clauseOf(site, provision),
          anchor: anchorOf(document.id, provision.number),
          answers: (answered.get(keyOf(document.id, provision.number)) ?? []).map((found) => ({
            ...headOf(site, found.document),
            ...clauseOf(site, found.provision),
          })),
        }),
      ),
    }))
    .filter(({ demands }) => demands.length > 0);
  const demands = demanding.flatMap((document) => document.demands);
  const count = demands.filter(({ answers }) => answers.length > 0).length;
  return {
    documents: demanding,
    summary: `${demands.length} ${demands.length === 1 ? 'clause' : 'clauses'}: ${count} answered on paper, ${demands.length - count} not.`,
  };
}

function headOf(site: Site, { id, data }: Document) {
  return {
    document: linkTo(site, 'documents', id),
    byLabel: (data.by ?? [])
      .map((author) => linkTo(site, speakerCollection(site, author), author).label)
      .join(', '),
    dayLabel: formatEdtf(edtf(data.date)),
  };
}

function clauseOf(site: Site, { number, summary, words, sources = [] }: Provision): Clause {
  return {
    number,
    summary,
    ...(words !== undefined && { words }),
    sources: sources.map((source) => sourceLink(site, source)),
  };
}

function keyOf(document: string, number: string): string {
  return `${document}#${number}`;
}

function anchorOf(document: string, number: string): string {
  return `${document}-${number.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.replace(/-+$/, '');
}
