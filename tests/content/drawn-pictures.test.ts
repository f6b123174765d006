import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { activity } from '../../src/pictures/activity.ts';
import { mapOfMeetings } from '../../src/pictures/map-of-meetings.ts';
import { paperTrail } from '../../src/pictures/paper-trail.ts';
import { timelineOverview } from '../../src/pictures/timeline-overview.ts';
import { whoMetWhom } from '../../src/pictures/who-met-whom.ts';
import { cityOf } from '../../src/record/cities.ts';
import { siteOf } from '../support/test-sites.ts';

const { site } = await siteOf('real');

test.each([
  ['map', mapOfMeetings],
  ['activity', activity],
  ['who met whom', whoMetWhom],
  ['paper trail', paperTrail],
  ['timeline at a glance', timelineOverview],
])('%s is well formed, has a name and a description, and a table as wide as its head', (_name, draw) => {
  const { svg, id, title, description, columns, rows } = draw(site);
  const { root } = parseXml(svg);
  expect(root?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': `${id}-title` });
  expect(root?.children.slice(0, 2).map((child) => (child as XmlElement).text)).toEqual([title, description]);
  expect(svg).not.toMatch(/ style=|<style|<script|NaN|undefined/);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
});

test('the map names every meeting, on the map or below it', () => {
  const { rows, note, svg } = mapOfMeetings(site);
  const meetings = site.entries.events.filter(({ data }) => data.kind === 'meeting');
  expect(rows).toHaveLength(meetings.length);
  expect(svg).toMatch(/>Geneva \d+</);
  expect(note).toContain('New Delhi');
});

test.each([
  ['geneva', 'geneva'],
  ['hotel-president-wilson', 'geneva'],
  ['nato-hq', 'brussels'],
  ['elysee', 'paris'],
  ['no-such-place', undefined],
])('%s is shown at %s', (place, city) => {
  expect(cityOf(site, place)?.id).toBe(city);
});
