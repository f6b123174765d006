import type { Collection } from '../content-model/collections.ts';

/**
 * One way to narrow a search. The address, the form, the filters and counts of the index, and the chips above the
 * results all follow from the table below. `facet-values.ts` says which values an entry has.
 */
export interface Facet {
  /** As the address, the form and the index have it. */
  name: string;
  /** Above its field or list of choices. */
  label: string;
  /** Below a field in which names are typed. */
  hint?: string;
  /** In `There is no person “x”`. */
  noun: string;
  /** Where its values come from. */
  values: Collection | 'kinds';
  /** A field that suggests names; or a list of checkboxes, open or folded. */
  control: 'names' | 'open list' | 'folded list';
  /** Whether a result has all the chosen values or any of them. */
  match: 'any' | 'all';
  /** Whether the page says how many results each value would leave. */
  isCounted: boolean;
  /** In front of a value in a chip: `Person:` in `Person: Anna Berg`. */
  chipPrefix: string;
}

/** In the order of the address. */
export const facets = [
  {
    name: 'person',
    label: 'Person',
    hint: 'Said it or took part',
    noun: 'person',
    values: 'people',
    control: 'names',
    match: 'any',
    isCounted: true,
    chipPrefix: 'Person:',
  },
  {
    name: 'about',
    label: 'About',
    hint: 'Mentions this person',
    noun: 'person',
    values: 'people',
    control: 'names',
    match: 'all',
    isCounted: false,
    chipPrefix: 'Named:',
  },
  {
    name: 'party',
    label: 'Parties',
    noun: 'party',
    values: 'parties',
    control: 'folded list',
    match: 'any',
    isCounted: true,
    chipPrefix: 'Party:',
  },
  {
    name: 'place',
    label: 'Places',
    noun: 'place',
    values: 'places',
    control: 'folded list',
    match: 'any',
    isCounted: true,
    chipPrefix: 'At',
  },
  {
    name: 'topic',
    label: 'Topics',
    noun: 'topic',
    values: 'topics',
    control: 'folded list',
    match: 'any',
    isCounted: true,
    chipPrefix: 'Topic:',
  },
  {
    name: 'kind',
    label: 'Kind',
    noun: 'kind of record',
    values: 'kinds',
    control: 'open list',
    match: 'any',
    isCounted: true,
    chipPrefix: 'Only',
  },
] as const satisfies readonly Facet[];

type Row = (typeof facets)[number];

export type FacetName = Row['name'];
/** Facets whose values the page counts. */
export type CountedFacet = Extract<Row, { isCounted: true }>['name'];
/** Facets with a field that suggests names. */
export type NameFacet = Extract<Row, { control: 'names' }>['name'];
/** Collections that facets take their values from. */
export type FacetCollection = Exclude<Row['values'], 'kinds'>;

export const facetNames = facets.map(({ name }) => name);
export const countedFacets = facets
  .filter(({ isCounted }) => isCounted)
  .map(({ name }) => name as CountedFacet);
export const nameFacets = facets
  .filter(({ control }) => control === 'names')
  .map(({ name }) => name as NameFacet);

/** One value for each facet. */
export function perFacet<T>(make: (name: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, T>;
}
