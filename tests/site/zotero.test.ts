import { expect, inject, test } from 'vitest';
import { pageAt } from '../support/built-pages.ts';
import { zoteroItem } from '../support/zotero-page.ts';

const site = inject('fixtureSite');

const ours = { creators: ['Bridge Track'], publicationTitle: 'Bridge Track' };

test.each([
  ['/articles/2033-01-21-mayors-meet/', { itemType: 'newspaperArticle', date: '2033-01-21', ...ours }],
  ['/events/2033-01-21-tilsey-meeting/', { itemType: 'webpage', date: '2033-01-21', ...ours }],
  ['/2033/01/21/', { itemType: 'webpage', date: '2033-01-21', ...ours }],
  [
    '/documents/written-response/',
    { itemType: 'document', date: '2033-01-26', creators: ['Alder'], publisher: 'Bridge Track' },
  ],
  ['/people/pavel-dragov/', { itemType: 'webpage', date: undefined, ...ours }],
  ['/parties/alder/', { itemType: 'webpage', date: undefined, ...ours }],
  ['/places/tilsey/', { itemType: 'webpage', date: undefined, ...ours }],
  ['/topics/bridge-toll/', { itemType: 'webpage', date: undefined, ...ours }],
  [
    '/sources/vest-2033-01-21-dragov/',
    {
      itemType: 'newspaperArticle',
      date: '2033-01-21',
      creators: ['VEST'],
      publicationTitle: 'VEST',
      url: 'https://vest.example/dragov',
    },
  ],
  ['/', { itemType: 'webpage', date: undefined, ...ours }],
  ['/timeline/', { itemType: 'webpage', date: undefined, ...ours }],
  ['/statements/', { itemType: 'webpage', date: undefined, ...ours }],
  ['/2033/01/', { itemType: 'webpage', date: undefined, ...ours }],
])('Zotero saves %s with its type, date, author and publisher', (page, wanted) => {
  expect(zoteroItem(pageAt(site, page))).toMatchObject(wanted);
  expect(zoteroItem(pageAt(site, page)).title).toBeTruthy();
});

test.each([
  ['/events/2033-01-21-tilsey-meeting/', '2033-01-21'],
  ['/2033/01/21/', '2033-01-21'],
  ['/articles/2033-01-21-mayors-meet/', '2033-01-21'],
])('%s says its date to programs that do not read the span', (page, date) => {
  const withoutSpan = pageAt(site, page).replace(/<span class="Z3988"[^>]*>/, '');
  expect(zoteroItem(withoutSpan).date).toBe(date);
});
