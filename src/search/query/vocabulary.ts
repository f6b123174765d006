import type { Day } from '../../dates/calendar.ts';
import type { DateNameLookup } from '../../dates/date-name.ts';
import { type FacetCollection, type FacetName, facets } from '../facets.ts';
import { pluralOf, resultKinds } from '../result-kinds.ts';
import type { SitePage } from '../site-pages.ts';
import type { Named } from './match-names.ts';

/** Days that have entries, earliest first, with how many. */
export type CountedDays = readonly { day: Day; count: number }[];

/** The names and days that a search is matched against. */
export interface Vocabulary extends Readonly<Record<FacetCollection, readonly Named[]>> {
  days: CountedDays;
  /** Empty until they have been fetched. */
  pages: readonly SitePage[];
  /** Months and weekdays: only English until the other languages have been loaded. */
  dateNames: DateNameLookup;
}

const kindNames: readonly Named[] = resultKinds.map(({ id }) => ({ id, label: pluralOf(id), aliases: [] }));

/** The names of all values that a facet can have. */
export function namesInFacet(name: FacetName, known: Vocabulary): readonly Named[] {
  const values = facets.find((facet) => facet.name === name)?.values;
  return values === undefined || values === 'kinds' ? kindNames : known[values];
}
