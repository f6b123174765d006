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

test('a place has what happened and was said there or at a part of it', () => {
  const atHotel = withValue('place', 'ferry-hotel');
  expect(atHotel).toContain('2033-01-21-tilsey-meeting');
  expect(atHotel).toContain('2033-01-21-mayors-meet');
  expect(atHotel).toContain('2033-01-21-tilsey-meeting#no-breakthrough');
  expect(withValue('place', 'tilsey')).toEqual(atHotel);
});
