import { expect, test } from 'vitest';
import { dayStrip } from '../../../src/page-models/day-strip.ts';
import { entryFile, recordSite } from '../../support/record-site.ts';

const event = (title: string, date: string) => entryFile(`title: ${title}\ndate: ${date}\nkind: meeting`);
const site = recordSite({
  'events/one.md': event('One', '2022-01-21'),
  'events/two.md': event('Two', '2022-01-21'),
  'events/three.md': event('Three', '2022-01-21'),
  'events/four.md': event('Four', '2022-01-21'),
  'events/five.md': event('Five', '2022-02-01'),
});

test('whole weeks from Monday to Sunday, also for one day', () => {
  const { label, weeks } = dayStrip(site, '2022-01-21', '2022-01-21');
  expect(label).toBe('21 January 2022 to 21 January 2022');
  expect(weeks.map((week) => week.label)).toEqual(['17–23 Jan']);
  expect(weeks[0]?.days.map((day) => day.label)).toEqual(['17', '18', '19', '20', '21', '22', '23']);
});

test('a week over the end of a month names both', () => {
  const { weeks } = dayStrip(site, '2022-01-21', '2022-02-01');
  expect(weeks.map((week) => [week.label, week.days.length])).toEqual([
    ['17–23 Jan', 7],
    ['24–30 Jan', 7],
    ['31 Jan – 6 Feb', 7],
  ]);
});

test('bars grow with the root of what a day has, the most being 8, and only such days are links', () => {
  const days = dayStrip(site, '2022-01-21', '2022-02-01').weeks.flatMap((week) => week.days);
  expect(days.filter(({ level }) => level > 0)).toEqual([
    { label: '21', description: '21 January 2022: 4 entries', href: '/2022/01/21/', level: 8 },
    { label: '1', description: '1 February 2022: 1 entry', href: '/2022/02/01/', level: 4 },
  ]);
  expect(days[0]).toEqual({ label: '17', description: '17 January 2022: no entries', level: 0 });
});

test('a Sunday ends its week, a Monday begins one', () => {
  const labels = (first: string, last: string) => dayStrip(site, first, last).weeks.map(({ label }) => label);
  expect(labels('2022-01-23', '2022-01-23')).toEqual(['17–23 Jan']);
  expect(labels('2022-01-24', '2022-01-24')).toEqual(['24–30 Jan']);
});
