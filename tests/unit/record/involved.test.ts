import { expect, test } from 'vitest';
import { involvedIn } from '../../../src/record/involved.ts';
import { entryFile, recordSite, sourceFile } from '../../support/record-site.ts';

test('an entry refers to what it names in fields, links, citations and quotations, tellers included', () => {
  const site = recordSite({
    'sources/early.md': sourceFile('2022-01-21', 'We met.'),
    'sources/paper.md': sourceFile('2022-01-21'),
    'topics/talks.md': entryFile('title: Talks\nquestion: Will they talk?'),
    'events/dinner.md': entryFile('title: Dinner\ndate: 2022-01-20\nkind: meeting'),
    'events/lunch.md': entryFile(
      'title: Lunch\ndate: 2022-01-21\nkind: meeting\nplace: lake',
      `[Boris](person:boris-south) came. [@paper]

:::quote{#met by=anna-north on=2022-01-21 event=dinner source=early topics=talks via="south; unnamed: an official"}
We met.
:::`,
    ),
  });
  const lunch = site.byId.events.get('lunch');
  if (!lunch) throw new Error('no lunch');
  expect(involvedIn(site, lunch)).toMatchObject({
    places: ['lake'],
    people: ['boris-south', 'anna-north'],
    parties: ['south'],
    events: ['dinner'],
    topics: ['talks'],
    sources: ['early', 'paper'],
  });
});
