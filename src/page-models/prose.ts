import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf, unbroken } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { statementsIn } from '../record/entry-statements.ts';
import { langOfName, languageName } from '../record/languages.ts';
import { onceForEach } from '../record/of-site.ts';
import { type StatementView, statementView } from './statement-view.ts';

/** A body with its quotations filled in from the record. */
export type ProsePart = { type: 'html'; html: string } | { type: 'statement'; statement: StatementView };

/** One line of the list of sources under a text. */
export interface SourceLine {
  number: number;
  /** The page of the source here, with the excerpt that was read. */
  href: string;
  title: string;
  publisher: string;
  /** Language of the publisher's name, where it is not in Latin letters. */
  publisherLang?: string;
  dateLabel: string;
  lang: string;
  /** `French`; left out for English. */
  languageLabel?: string;
  /** `newspaper` */
  kind: string;
  isStateMedia: boolean;
  /** The publisher's page, and the name of its host. */
  url: string;
  host: string;
  archived?: { url: string; dayLabel: string };
  accessedLabel: string;
  /** Ids of the places in the text that cite it. */
  citedAt: string[];
}

export function proseOf(site: Site, entry: Entry): ProsePart[] {
  const statements = new Map(statementsIn(site, entry).map((statement) => [statement.anchor, statement]));
  return entry.body.parts.flatMap((part): ProsePart[] => {
    if (part.type === 'html') return [part];
    const statement = statements.get(part.id);
    return statement ? [{ type: 'statement', statement: statementView(site, statement) }] : [];
  });
}

/** The cited sources, in the order of their numbers. */
export function sourceLinesOf(site: Site, entry: Entry): SourceLine[] {
  return entry.body.citations.flatMap(({ source, number, occurrences }) => {
    const cited = citedSource(site, source);
    if (!cited) return [];
    const citedAt = occurrences.map((_, place) =>
      place === 0 ? `citation-${number}` : `citation-${number}-${place + 1}`,
    );
    return [{ number, ...cited, citedAt }];
  });
}

/** What every line about a source says. A source may be cited thousands of times. */
const citedSource = onceForEach((site, id: string): Omit<SourceLine, 'number' | 'citedAt'> | undefined => {
  const source = site.byId.sources.get(id);
  if (!source) return undefined;
  const { title, published, accessed, language, kind, state_media, url, archived } = source.data;
  const publisher = originatorOf(source.data);
  const publisherLang = langOfName(publisher, language);
  return {
    href: entryPath('sources', id),
    title,
    publisher,
    ...(publisherLang !== undefined && { publisherLang }),
    dateLabel: unbroken(formatEdtf(edtf(published))),
    lang: language,
    ...(language !== 'en' && { languageLabel: languageName(language) }),
    kind,
    isStateMedia: state_media === true,
    url,
    host: new URL(url).host.replace(/^www\./, ''),
    ...(archived !== undefined && {
      archived: { url: archived.url, dayLabel: formatDay(archived.on) },
    }),
    accessedLabel: formatDay(accessed),
  };
});
