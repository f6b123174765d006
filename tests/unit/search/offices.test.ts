import { expect, test } from 'vitest';
import { findByOffice } from '../../../src/search/query/offices.ts';
import type { SitePage } from '../../../src/search/site-pages.ts';

const page = (kind: SitePage['kind'], id: string, title: string, more: Partial<SitePage>): SitePage => ({
  ...{ kind, id, title, line: '' },
  ...more,
});
const holder = (id: string, office: string, party = '') =>
  page('person', id, id, { offices: [office], party });

const pages = [
  page('party', 'switzerland', 'Switzerland', { adjectives: ['Swiss'] }),
  page('party', 'alliance', 'Lake Alliance', { names: ['LA'] }),
  page('party', 'army-house', 'Army House', { partOf: 'switzerland', isPart: true }),
  holder('president', 'President of Switzerland'),
  holder('office', 'Head of the Office of the President of Switzerland'),
  holder('foreign', 'Minister of Foreign Affairs of Switzerland'),
  holder('deputy', 'Deputy Minister of Foreign Affairs of Switzerland'),
  holder('defence', 'Minister of Defence of Switzerland', 'army-house'),
  holder('chief', 'Secretary General of Lake Alliance'),
  holder('chancellor', 'Federal Chancellor of Switzerland'),
];

test.each([
  ['Swiss president', ['president']],
  ['Switzerland’s president', ['president']],
  ['swiss FM', ['foreign']],
  ['Swiss deputy foreign minister', ['deputy']],
  ['LA chief', ['chief']],
  ['Lake Alliance secretary-general', ['chief']],
  ['Army House chief', ['defence']],
  ['chancellor', ['chancellor']],
  ['president', []],
  ['Swiss lake', []],
])('%s: %j', (typed, ids) => {
  expect(findByOffice(pages, typed).map(({ id }) => id)).toEqual(ids);
});
