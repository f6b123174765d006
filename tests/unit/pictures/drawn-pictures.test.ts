import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../../src/content-model/site.ts';
import { activity } from '../../../src/pictures/activity.ts';
import { mapOfMeetings } from '../../../src/pictures/map-of-meetings.ts';
import { paperTrail } from '../../../src/pictures/paper-trail.ts';
import { label } from '../../../src/pictures/picture.ts';
import { timelineOverview } from '../../../src/pictures/timeline-overview.ts';
import { whoMetWhom } from '../../../src/pictures/who-met-whom.ts';
import { cityOf } from '../../../src/record/cities.ts';
import { hostileSite, siteOf, siteOfFiles } from '../../support/test-sites.ts';

let fixture: Site;
beforeAll(async () => {
  fixture = (await siteOf('fixture')).site;
});

describe.each([
  ['map', mapOfMeetings],
  ['activity', activity],
  ['who met whom', whoMetWhom],
  ['paper trail', paperTrail],
  ['timeline at a glance', timelineOverview],
])('%s', (_name, draw) => {
  test('is well formed, has a name and a description, and no style of its own', () => {
    for (const site of [fixture, hostileSite()]) {
      const { svg, id, title, description } = draw(site);
      const { root } = parseXml(svg);
      expect(root?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': `${id}-title` });
      expect(root?.children.slice(0, 2).map((child) => (child as XmlElement).text)).toEqual([
        title,
        description,
      ]);
      expect(svg).not.toMatch(/ style=|<style|<script|NaN|undefined/);
    }
  });

  test('has a table too, with every row as wide as its head', () => {
    const { columns, rows } = draw(fixture);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
  });

  test('draws a site without a single event or paper', () => {
    const empty = siteOfFiles({ 'parties/side.md': '---\nname: Side\nkind: state\n---\n' });
    const { svg, rows } = draw(empty);
    expect(parseXml(svg).root?.name).toBe('svg');
    expect(svg).not.toContain('NaN');
    expect(rows).toEqual([]);
  });
});

test('the map names every meeting', () => {
  const { rows, svg } = mapOfMeetings(fixture);
  expect(rows).toHaveLength(fixture.entries.events.filter(({ data }) => data.kind === 'meeting').length);
  expect(svg).toMatch(/>Tilsey/);
});

test('a bar is as tall as what was said and done: three statements and the meeting itself', () => {
  const { columns, rows } = activity(fixture);
  expect(columns).toEqual(['Day', 'Velin', 'Alder']);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['21 January 2033', '4', '2'],
    ['22 January 2033', '1', '0'],
    ['24 January 2033', '1', '0'],
    ['25 January 2033', '0', '1'],
    ['26 January 2033', '1', '2'],
    ['28 January 2033', '0', '1'],
  ]);
});

test('the timeline at a glance counts the entries of each day, and names those too far off or without a known day', () => {
  const near = ['2033-01-20', '2033-01-21', '2033-01-21', ...Array.from({ length: 6 }, () => '2033-01-24')];
  const site = siteOfFiles(
    Object.fromEntries(
      [...near, '2019-05-01', '2033-01'].map((day, number) => [
        `events/e${number}.md`,
        `---\ntitle: Event ${number}\ndate: ${day}\nkind: ${number === 1 ? 'call' : 'meeting'}\n${number === 0 ? 'weight: key\n' : ''}---\n`,
      ]),
    ),
  );
  const { columns, rows, note, description } = timelineOverview(site);
  expect(columns).toEqual(['Day', 'Key events', 'Meetings', 'Calls']);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['20 January 2033', '1', '1', '0'],
    ['21 January 2033', '0', '1', '1'],
    ['24 January 2033', '0', '6', '0'],
  ]);
  expect(description).toContain('from 20 January 2033 to 24 January 2033');
  expect(note).toBe('2 entries of other days, or of no known day, are in the list alone.');
});

test('two people who met are counted once for each meeting', () => {
  expect(whoMetWhom(fixture).rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Martin Calder', 'Pavel Dragov', '21 January 2033: Calder and Dragov meet in Tilsey'],
  ]);
});

test('a paper goes from the side that wrote it to the one it is addressed to', () => {
  const { rows, svg } = paperTrail(fixture);
  expect(rows[0]?.map(({ text }) => text)).toEqual([
    '1',
    '26 January 2033',
    'Written response of Alder',
    'Alder',
    'Velin',
  ]);
  expect(svg).toContain('class="arrow"');
});

test.each([
  ['tilsey', 'tilsey'],
  ['ferry-hotel', 'tilsey'],
  ['no-such-place', undefined],
])('%s is shown at %s', (place, city) => {
  expect(cityOf(fixture, place)?.id).toBe(city);
});

test('a venue in a country with several cities, without one in its name, is not shown', () => {
  const place = (name: string, more = '') => `---\nname: ${name}\ncountry: Land\n${more}---\n`;
  const site = siteOfFiles({
    'places/a.md': place('A', 'coordinates: [1, 1]\n'),
    'places/b.md': place('B', 'coordinates: [2, 2]\n'),
    'places/hotel.md': place('Hotel'),
  });
  expect(cityOf(site, 'hotel')).toBeUndefined();
});

test('a name cannot leave its label', () => {
  expect(label(1, 2, '</text><script>"&')).toBe(
    '<text x="1" y="2">&lt;/text&gt;&lt;script&gt;&quot;&amp;</text>\n',
  );
});
