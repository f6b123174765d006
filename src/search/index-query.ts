import type { Day } from '../dates/calendar.ts';
import { byDateFilter, dateValuesIn } from './date-values.ts';
import { type FacetName, facets } from './facets.ts';
import { trimPunctuation } from './fold-text.ts';
import type { SortOrder } from './search-state.ts';
import { searchedWord } from './searched-text.ts';

/** A search as the index is asked: all ids exist, and all dates have been parsed. */
export interface IndexQuery extends Readonly<Record<FacetName, readonly string[]>> {
  words: readonly string[];
  phrases: readonly string[];
  /** Results must have each of these people: as speaker, as taking part, or as named. */
  involved: readonly string[];
  range?: { from: Day; to: Day };
  /** Which end of the range is asked for: `before 14 May` is about the days next to it. */
  nextTo?: 'first' | 'last';
  order: SortOrder;
  /** Surnames of people who were read: results with them in the title come first. */
  surnames?: readonly string[];
  /** Not all words of a question are in its answer. */
  isQuestion?: boolean;
}

/** Filters as Pagefind takes them: of an object all keys must match, and of a list all members. */
export type IndexFilters = { [name: string]: string | readonly IndexFilter[] | IndexFilters };
type IndexFilter = string | IndexFilters;

/** The filter that pages of the site have, and nothing on record. */
export const pageFilter = 'page';

/** Leaves out the pages of the site. */
export const onRecord: IndexFilters = { none: [{ [pageFilter]: 'yes' }] };

export function filtersOf(query: IndexQuery): IndexFilters {
  const filters: IndexFilters = query.kind.length === 0 ? { ...onRecord } : {};
  const others: IndexFilters[] = [];
  for (const { name, match } of facets) {
    const chosen = query[name];
    if (chosen.length > 0) filters[name] = { [match]: chosen };
  }
  if (query.range) others.push({ any: dateFilters(query.range) });
  for (const id of query.involved) others.push({ any: [{ person: id }, { about: id }] });
  if (others.length > 0) filters['all'] = others;
  return filters;
}

function dateFilters({ from, to }: { from: Day; to: Day }): IndexFilters[] {
  const filters = byDateFilter(dateValuesIn(from, to));
  return Object.entries(filters).map(([name, values]) => ({ [name]: { any: values } }));
}

/** The word as it is looked up. Words of ru lose their ending, because Pagefind finds by prefix. */
export function searchTerm(word: string): string {
  const whole = wholeTerm(word);
  if (!/^[а-яёіїєґ]{6,}$/iu.test(whole)) return whole;
  return whole.replace(
    /(?<=.{4})(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ией|ах|ях|ам|ям|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|им|ым|их|ых|ию|ия|а|я|о|е|ы|и|у|ю|й|ь)$/iu,
    '',
  );
}

/** The word in the spelling of the index. */
export function wholeTerm(word: string): string {
  return searchedWord(trimPunctuation(word));
}
