import { beforeAll, expect, test } from 'vitest';
import type { Site } from '../../../src/content-model/site.ts';
import { facetNames } from '../../../src/search/facets.ts';
import { baseEntries } from '../../../src/search/index-entry.ts';
import { siteOf } from '../../support/test-sites.ts';

let site: Site;
beforeAll(async () => {
  ({ site } = await siteOf('fixture'));
});

test.each(facetNames)('some entries have a value in the facet %s', (name) => {
  expect(baseEntries(site).some(({ facets }) => facets[name].length > 0)).toBe(true);
});
