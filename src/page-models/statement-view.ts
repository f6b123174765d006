import { dateOf, datePath, entryPath } from '../content-model/addresses.ts';
import type { OriginalWords } from '../content-model/original-words.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { formatEdtf, unbroken } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { statementCitation } from '../distribution/citation.ts';
import { langOfName, languageName } from '../record/languages.ts';
import { type EntryLink, linkTo, speakerCollection } from '../record/names.ts';
import { roleOn } from '../record/roles.ts';
import { tellingOf, translatorName } from '../record/tellers.ts';
import type { TextRun } from '../text/script-runs.ts';
import { type SourceLink, sourceLink } from './source-link.ts';
import { atQuotedWords } from './text-fragment.ts';

/** A statement as pages show it. */
export interface StatementView {
  id: string;
  anchor: string;
  permalink: string;
  html: string;
  lang: string;
  /** `French`; left out for English. */
  languageLabel?: string;
  speaker: EntryLink;
  /** The speaker's office on that day. */
  role?: string;
  dayHref: string;
  dayLabel: string;
  /** The event the words were said at; left out if the statement is in the entry of that event. */
  occasion?: EntryLink;
  source: EntryLink & {
    /** Language of the label, if it is not in Latin letters. */
    lang?: string;
    /** The publisher's page, opened at these words if the browser can do that. */
    url: string;
    /** The same address without the words, for print. */
    pageUrl: string;
    archivedUrl?: string;
    isStateMedia: boolean;
  };
  /** When the source was published, if that was after the day of the words. */
  laterLabel?: string;
  translator?: string;
  /** The original words, if the quotation is a translation. */
  original?: OriginalView;
  /** How to cite the words. */
  citation: TextRun[];
  /** Through whom the words reached the source: `as told by an unnamed official to The Daily, retold by TASS`. */
  telling?: string;
}

/** The original words of a quotation. */
export interface OriginalView {
  html: string;
  lang: string;
  /** `French` */
  languageLabel: string;
  /** Left out if the quotation's source has both. */
  source?: SourceLink;
}

export function statementView(site: Site, statement: Statement): StatementView {
  const on = edtf(statement.on);
  const source = site.byId.sources.get(statement.source)?.data;
  const publisher = source ? originatorOf(source) : statement.source;
  const role = roleOn(site, statement.speaker, on.last);
  const telling = tellingOf(site, statement);
  const published = edtf(source?.published ?? statement.on);
  const publisherLang = langOfName(publisher, source?.language ?? 'en');
  return {
    id: statement.id,
    anchor: statement.anchor,
    permalink: statement.path,
    html: statement.html,
    lang: statement.lang,
    ...(statement.lang !== 'en' && { languageLabel: languageName(statement.lang) }),
    speaker: linkTo(site, speakerCollection(site, statement.speaker), statement.speaker),
    ...(role !== undefined && { role }),
    dayHref: datePath(dateOf(statement.on)),
    dayLabel: formatEdtf(on),
    ...(statement.event !== undefined &&
      statement.event !== statement.entry.id && { occasion: linkTo(site, 'events', statement.event) }),
    source: {
      href: entryPath('sources', statement.source),
      label: publisher,
      ...(publisherLang !== undefined && { lang: publisherLang }),
      url: atQuotedWords(source?.url ?? '', statement.text),
      pageUrl: source?.url ?? '',
      ...(source?.archived !== undefined && { archivedUrl: source.archived.url }),
      isStateMedia: source?.state_media === true,
    },
    ...(published.first > on.last && { laterLabel: unbroken(formatEdtf(published)) }),
    ...(statement.translator !== undefined && { translator: translatorName(site, statement.translator) }),
    ...(statement.original !== undefined && { original: originalView(site, statement, statement.original) }),
    citation: statementCitation(site, statement),
    ...(telling !== undefined && { telling }),
  };
}

function originalView(site: Site, { source }: Statement, original: OriginalWords): OriginalView {
  return {
    html: original.html,
    lang: original.lang,
    languageLabel: languageName(original.lang),
    ...(original.source !== source && { source: sourceLink(site, original.source) }),
  };
}
