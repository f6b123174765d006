import { beforeAll, expect, test } from 'vitest';
import type { Site } from '../../../src/content-model/site.ts';
import { facetNames } from '../../../src/search/facets.ts';
import { baseEntries } from '../../../src/search/index-entry.ts';
import { siteOf } from '../../support/test-sites.ts';

let site: Site;
beforeAll(async () => {
  ({ site } = await siteOf('fixture'));
});

/** Ids of the entries with a value. */
const withValue = (name: (typeof facetNames)[number], value: string) =>
  baseEntries(site)
    .filter(({ facets }) => facets[name].includes(value))
    .map(({ id }) => id)
    .sort();

test.each(facetNames)('some entries have a value in the facet %s', (name) => {
  expect(baseEntries(site).some(({ facets }) => facets[name].length > 0)).toBe(true);
});

test('a party has the entries of its parts', () => {
  const ofPart = withValue('party', 'russian-foreign-ministry');
  expect(ofPart.length).toBeGreaterThan(0);
  expect(withValue('party', 'russia')).toEqual(expect.arrayContaining(ofPart));
});
