import { expect, test } from 'vitest';
import { aboutPage } from '../../../src/page-models/about-page.ts';
import { siteOf } from '../../support/test-sites.ts';

const { site } = await siteOf('fixture');
const { trust, counts, editionLabel } = aboutPage(site);

test('answers all 18 clauses of the Journalism Trust Initiative, numbered in its order', () => {
  expect(trust.map(({ clause, subject }) => `${clause} ${subject}`)).toEqual([
    '1 Identity',
    '2 Editorial mission',
    '3 Public service media',
    '4 Type of ownership',
    '5 Owners’ identity',
    '6 Management and location',
    '7 Editorial contact',
    '8 Revenue and data',
    '9 Principles of journalism',
    '10 Accuracy',
    '11 Content from the public',
    '12 Sources',
    '13 Affiliations',
    '14 Internal accountability',
    '15 External accountability',
    '16 Professionalism',
    '17 Training',
    '18 Publication of this self-assessment',
  ]);
});

test('each answer is a sentence, and the last says that nobody has certified it', () => {
  for (const { answer } of trust) expect(answer).toMatch(/^[A-Z].{30,}\.$/);
  expect(trust.at(-1)?.answer).toContain('not certified');
});

test('counts what the record holds as of the edition', () => {
  const { articles, sources } = site.entries;
  expect(counts).toMatch(new RegExp(`^${articles.length} articles, .* and ${sources.length} sources$`));
  expect(editionLabel).toBe('26 January 2022');
});
