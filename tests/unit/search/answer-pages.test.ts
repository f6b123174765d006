import { expect, test } from 'vitest';
import { answerPages } from '../../../src/search/query/answer-pages.ts';
import { planSearch } from '../../../src/search/query/plan-search.ts';
import { emptyState } from '../../../src/search/search-state.ts';
import type { SitePage } from '../../../src/search/site-pages.ts';
import { vocabularyWith } from '../../support/vocabulary.ts';

const page = (kind: SitePage['kind'], id: string, title: string, more: Partial<SitePage> = {}): SitePage => ({
  ...{ kind, id, title, line: '' },
  ...more,
});

const known = vocabularyWith({
  people: [
    { id: 'antony-blinken', label: 'Antony Blinken', aliases: ['Блинкен'] },
    { id: 'sergey-lavrov', label: 'Sergey Lavrov', aliases: [] },
  ],
  days: [
    { day: '2022-01-18', count: 3 },
    { day: '2022-01-21', count: 59 },
  ],
  pages: [
    page('person', 'antony-blinken', 'Antony Blinken', { offices: ['United States Secretary of State'] }),
    page('person', 'sergey-lavrov', 'Sergey Lavrov'),
    page('party', 'nato-russia-council', 'NATO-Russia Council', { names: ['NRC'] }),
    page('place', 'geneva', 'Geneva'),
    page('topic', 'nato-enlargement', 'NATO enlargement and the open door', { names: ['open door'] }),
    page('day', '2022-01-21', 'Friday 21 January 2022'),
    page('day', '2022-01', 'January 2022'),
    page('event', '2022-01-21-geneva-meeting', 'Blinken and Lavrov meet in Geneva', {
      ...{ names: ['meeting meet met talks'], day: '2022-01-21', isKey: true, weight: 120 },
    }),
    page('event', '2022-01-18-call', 'Blinken and Lavrov speak by telephone', {
      ...{ names: ['call phone'], day: '2022-01-18' },
    }),
    page('disagreement', '2022-01-21-geneva-meeting#disagreement-1', 'How long the talks lasted', {
      line: 'Where sources disagree about: Blinken and Lavrov meet in Geneva',
    }),
  ],
});

test.each([
  ['blinken', ['antony-blinken']],
  ['Блинкен', ['antony-blinken']],
  ['US secretary of state', ['antony-blinken']],
  ['blinken 21 january', ['antony-blinken', '2022-01-21']],
  ['blinken in january', ['antony-blinken', '2022-01']],
  ['21 jan', ['2022-01-21', '2022-01-21-geneva-meeting']],
  ['january 2022', ['2022-01']],
  ['mid january', ['2022-01']],
  ['blinken and lavrov', ['2022-01-21-geneva-meeting', '2022-01-18-call', 'antony-blinken']],
  ['blinken lavrov call', ['2022-01-18-call', 'antony-blinken', 'sergey-lavrov']],
  ['geneva', ['geneva', '2022-01-21-geneva-meeting']],
  ['NRC', ['nato-russia-council']],
  ['nato enlargement', ['nato-enlargement']],
  ['open door', ['nato-enlargement']],
  ['before the geneva meeting', ['2022-01-21-geneva-meeting', '2022-01']],
  ['who attended the geneva talks', ['2022-01-21-geneva-meeting', 'geneva']],
  ['how long did the meeting last', ['2022-01-21-geneva-meeting#disagreement-1']],
  ['drumbeat', []],
  ['???', []],
])('%j is answered by %j', (q, ids) => {
  expect(answerPages(planSearch({ ...emptyState, q }, known), known).map(({ id }) => id)).toEqual(ids);
});
