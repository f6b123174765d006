import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf, unbroken } from '../dates/date-labels.ts';
import { edtf } from '../dates/edtf.ts';
import { statementsIn } from '../record/entry-statements.ts';
import { langOfName, languageName } from '../record/languages.ts';
import { onceForEach, onceForEachSite } from '../record/of-site.ts';
import { type StatementView, statementView } from './statement-view.ts';

/** A body with its quotations filled in from the record. */
export type ProsePart = { type: 'html'; html: string } | { type: 'statement'; statement: StatementView };

/** One line of the list of sources under a text. */
export interface SourceLine {
  number: number;
  /** The source's page on this site, with the excerpt that we read. */
  href: string;
  title: string;
  publisher: string;
  /** Language of the publisher's name, if it is not in Latin letters. */
  publisherLang?: string;
  dateLabel: string;
  lang: string;
  /** `French`; left out for English. */
  languageLabel?: string;
  /** `newspaper` */
  kind: string;
  isStateMedia: boolean;
  /** The publisher's page, and its host name. */
  url: string;
  host: string;
  archived?: { url: string; dayLabel: string };
  accessedLabel: string;
  /** Ids of the citations in the text. */
  citedAt: string[];
}

export function proseOf(site: Site, entry: Entry): ProsePart[] {
  const linked = new Set<string>();
  const statements = new Map(statementsIn(site, entry).map((statement) => [statement.anchor, statement]));
  return entry.body.parts.flatMap((part): ProsePart[] => {
    if (part.type === 'html')
      return [{ ...part, html: linkedOnce(quotationsByMark(site, part.html), linked) }];
    const statement = statements.get(part.id);
    return statement ? [{ type: 'statement', statement: statementView(site, statement) }] : [];
  });
}

/** Splits off a text's first paragraph; there is no `opening` if a quotation or a heading comes first. */
export function splitProse(parts: readonly ProsePart[]): { opening?: string; rest: readonly ProsePart[] } {
  const [first, ...others] = parts;
  if (first?.type !== 'html') return { rest: parts };
  const [opening] = /^\s*<p>[\s\S]*?<\/p>/.exec(first.html) ?? [];
  if (opening === undefined) return { rest: parts };
  const html = first.html.slice(opening.length);
  return { opening, rest: html.trim() === '' ? others : [{ type: 'html', html }, ...others] };
}

const statementPaths = onceForEachSite((site) => new Map(site.statements.map((each) => [each.path, each])));

/** Links a quotation in the text by a ¶ after its closing mark, so that its words are not underlined. */
function quotationsByMark(site: Site, html: string): string {
  return html.replace(
    /<a href="(\/[^"#]+#[^"]+)">([^<]*)<\/a>([^<“”]{0,400}”)?/g,
    (link, href: string, words: string, tail = '') => {
      const statement = statementPaths(site).get(href);
      if (!statement?.text.includes(words)) return link;
      const label = `Link to “${words.split(' ').slice(0, 6).join(' ')}”`;
      return `${words}${tail}<a class="quotation-link" href="${href}" aria-label="${label}">¶</a>`;
    },
  );
}

/** Keeps only the first link to each person, party, place, document or topic. */
function linkedOnce(html: string, linked: Set<string>): string {
  return html.replace(
    /<a href="(\/(?:people|parties|places|documents|topics)\/[^"#]+)">([\s\S]*?)<\/a>/g,
    (link, href: string, words: string) => {
      if (linked.has(href)) return words;
      linked.add(href);
      return link;
    },
  );
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

/** What every line about a source says. Cached, because a source may be cited thousands of times. */
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
