import type { Site } from '../content-model/site.ts';
import { linkTo } from '../record/names.ts';
import { referrersAmong } from '../record/referrers.ts';
import { compareText } from '../text/text.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import { type Fact, namesValue } from './fact.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** The glossary: every term in alphabetical order. */
export interface TermsPage {
  terms: { id: string; href: string; label: string; summary: string; sources: SourceLink[] }[];
}

export function termsPage(site: Site): TermsPage {
  return {
    terms: site.entries.terms
      .map(({ id, data }) => ({
        id,
        ...linkTo(site, 'terms', id),
        summary: data.summary,
        sources: data.sources.map((source) => sourceLink(site, source)),
      }))
      .sort((a, b) => compareText(a.label.toLowerCase(), b.label.toLowerCase())),
  };
}

/** What the page of a term shows. */
export interface TermPage {
  title: string;
  summary: string;
  facts: Fact[];
  prose: ProsePart[];
  groups: EntryGroup[];
  sources: SourceLine[];
  /** Corrections since its publication. */
  corrections: CorrectionLine[];
}

export function termPage(site: Site, id: string): TermPage {
  const term = site.byId.terms.get(id);
  if (!term) throw new RangeError(`There is no term "${id}"`);
  const { title, summary, aliases = [], sources } = term.data;
  return {
    title,
    summary,
    facts: [
      ...(aliases.length > 0 ? [{ term: 'Also called', values: [namesValue(aliases)] }] : []),
      { term: 'Sources', values: sources.map((source) => sourceLink(site, source)) },
    ],
    prose: proseOf(site, term),
    groups: entryGroups(site, {
      articles: referrersAmong(site, 'articles', 'terms', id),
      events: referrersAmong(site, 'events', 'terms', id),
    }),
    sources: sourceLinesOf(site, term),
    corrections: correctionLines(term),
  };
}
