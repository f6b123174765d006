import { type Collection, collections } from '../content-model/collections.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { langOfName, languageName } from '../record/languages.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { referrersOf, statementsFrom } from '../record/referrers.ts';
import { type TextRun, textRuns } from '../text/script-runs.ts';
import { capitalised } from '../text/text.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { dateLink } from './date-link.ts';
import { type Fact, namesValue } from './fact.ts';
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
  /** The words as they appear in the source; empty if nothing is quoted from it. */
  excerpt: ProsePart[];
  /** What the page states, in our own words, and the day on which we read it for that. */
  notes: { dayLabel: string; runs: TextRun[] }[];
  statements: StatementItem[];
  /** Entries that cite it, by kind. */
  citedBy: { title: string; links: EntryLink[] }[];
  citedCount: number;
  /** Corrections since its publication. */
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
    description: `${capitalised(kind)}, ${originatorOf(source.data)}, ${formatEdtf(edtf(published))}: the passages we quote, and who cites it.`,
    lang: language,
    kindLabel: capitalised(kind),
    facts: [
      ...(original === undefined
        ? []
        : [
            {
              term: original.url === undefined ? 'First published by' : 'First published (not read there) by',
              values: [originalFact(original)],
            },
            ...(original.title === undefined ? [] : [{ term: 'As', values: [namesValue([original.title])] }]),
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
            ? { label: 'Not archived' }
            : { href: archived.url, label: `Of ${formatDay(archived.on)}` },
        ],
      },
    ],
    url,
    host: new URL(url).host.replace(/^www\./, ''),
    isStateMedia: state_media === true,
    ...(note !== undefined && { note: textRuns(note) }),
    excerpt: proseOf(site, source),
    notes: notes.map(({ on, text }) => ({ dayLabel: formatDay(on), runs: textRuns(text) })),
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

/** Where the words come from; the address is copied from a stored page, and we have not opened it. */
function originalFact({
  publisher,
  url,
}: {
  publisher: string;
  url?: string | undefined;
}): Fact['values'][number] {
  const value = namesValue([publisher]);
  return url === undefined ? value : { ...value, href: url };
}
