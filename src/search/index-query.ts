import type { Day } from '../dates/calendar.ts';
import { byDateFilter, dateValuesIn } from './date-values.ts';
import { trimPunctuation } from './fold-text.ts';
import type { RecordKind, SortOrder } from './search-state.ts';
import { searchedWord } from './searched-text.ts';

/** A search as the index is asked: every id is known, every date is read. */
export interface IndexQuery {
  words: readonly string[];
  phrases: readonly string[];
  /** Any of them said it, or is involved. */
  person: readonly string[];
  /** All of them are what it is about. */
  about: readonly string[];
  /** Each of them said it, is involved or is what it is about. */
  involved: readonly string[];
  party: readonly string[];
  topic: readonly string[];
  kind: readonly RecordKind[];
  range?: { from: Day; to: Day };
  order: SortOrder;
}

export type FacetName = 'kind' | 'person' | 'party' | 'topic';
export const facetNames: readonly FacetName[] = ['kind', 'person', 'party', 'topic'];

/** Filters in the form that Pagefind takes: an object is all of its keys, a list is all of its members. */
export type IndexFilters = { [name: string]: string | readonly IndexFilter[] | IndexFilters };
type IndexFilter = string | IndexFilters;

export function filtersOf(query: IndexQuery): IndexFilters {
  const filters: IndexFilters = {};
  const apart: IndexFilters[] = [];
  for (const name of facetNames) {
    const chosen = query[name];
    if (chosen.length > 0) filters[name] = { any: chosen };
  }
  if (query.about.length > 0) filters['about'] = { all: query.about };
  if (query.range) apart.push({ any: dateFilters(query.range) });
  for (const id of query.involved) apart.push({ any: [{ person: id }, { about: id }] });
  if (apart.length > 0) filters['all'] = apart;
  return filters;
}

function dateFilters({ from, to }: { from: Day; to: Day }): IndexFilters[] {
  const filters = byDateFilter(dateValuesIn(from, to));
  return Object.entries(filters).map(([name, values]) => ({ [name]: { any: values } }));
}

/** The word as it is looked up: words of ru without their ending, as Pagefind finds what begins so. */
export function searchTerm(word: string): string {
  const whole = wholeTerm(word);
  if (!/^[а-яёіїєґ]{6,}$/iu.test(whole)) return whole;
  return whole.replace(endings.ru, '');
}

/** Endings that a word may lose, by language. */
const endings = {
  ru: /(?<=.{4})(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ией|ах|ях|ам|ям|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|им|ым|их|ых|ию|ия|а|я|о|е|ы|и|у|ю|й|ь)$/iu,
};

/** The word in the spelling of the index. */
export function wholeTerm(word: string): string {
  return searchedWord(trimPunctuation(word));
}
