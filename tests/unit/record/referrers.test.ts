import { expect, test } from 'vitest';
import { statementsVia } from '../../../src/record/referrers.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

test('words that came through a document are found by it; those of an unnamed teller are not', () => {
  const quotation = (id: string, via: string) =>
    `:::quote{#${id} by=anna-north on=2022-01-21 source=page via="${via}"}\nWords ${id}.\n:::\n`;
  const site = recordSite({
    'sources/page.md': sourceFile('2022-01-22'),
    'documents/minutes.md': entryFile('title: Minutes\nkind: letter\ndate: 2022-01-21'),
    'events/2022-01-21-meeting.md': entryFile(
      'title: They meet\ndate: 2022-01-21\nkind: meeting',
      [
        quotation('one', 'minutes'),
        quotation('two', 'unnamed: minutes'),
        quotation('three', 'boris-south; minutes'),
      ].join('\n'),
    ),
  });
  const anchorsVia = (teller: string) => statementsVia(site, teller).map(({ anchor }) => anchor);
  expect(anchorsVia('minutes')).toEqual(['one', 'three']);
  expect(anchorsVia('boris-south')).toEqual(['three']);
  expect(anchorsVia('page')).toEqual([]);
});
