import type { FacetValues } from '../../src/search/facet-values.ts';
import { perFacet } from '../../src/search/facets.ts';
import type { IndexEntry } from '../../src/search/index-entry.ts';

/** An article of 21 January 2022 in the index, with some properties of its own. */
export function indexEntry({
  facets,
  ...properties
}: Partial<Omit<IndexEntry, 'facets'>> & { facets?: Partial<FacetValues> }): IndexEntry {
  const { kind = 'article', id = 'answer-is-due' } = properties;
  return {
    kind,
    id,
    url: `/articles/${id}/`,
    title: `Title of ${id}`,
    text: `Words of ${id}`,
    names: [],
    keywords: '',
    called: '',
    isKey: false,
    weight: 0,
    first: '2022-01-21',
    last: '2022-01-21',
    dateLabel: '21 January 2022',
    origin: '',
    language: 'en',
    ...properties,
    facets: { ...perFacet(() => []), kind: [kind], ...facets },
  };
}
