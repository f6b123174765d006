import ICAL from 'ical.js';
import { beforeAll, expect, test } from 'vitest';
import type { Site } from '../../../src/content-model/site.ts';
import { calendar, calendarText, foldLine } from '../../../src/distribution/icalendar.ts';
import { hostile, hostileSite, siteOf } from '../../support/test-sites.ts';

let fixture: Site;
beforeAll(async () => {
  fixture = (await siteOf('fixture')).site;
});

test('an event with a clock time keeps its hour, one without fills its day', () => {
  const events = eventsOf(calendar(fixture));
  const [talks, answer, due] = events;
  expect(talks?.startDate.toString()).toBe('2022-01-21T10:00:00Z');
  expect(talks?.endDate.toString()).toBe('2022-01-21T11:30:00Z');
  expect(answer?.startDate.toString()).toBe('2022-01-26');
  expect(answer?.endDate.toString()).toBe('2022-01-27');
  expect(due?.summary).toBe('Due: A written answer to the Russian proposals');
  expect([due?.startDate.toString(), due?.endDate.toString()]).toEqual(['2022-01-24', '2022-01-31']);
});

test('every event has what RFC 5545 demands, and an id of its own', () => {
  const events = eventsOf(calendar(fixture));
  expect(events).toHaveLength(fixture.entries.events.length + fixture.entries.promises.length);
  for (const { component } of events) {
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'url'])
      expect(component.getFirstPropertyValue(name), name).toBeTruthy();
    expect(String(component.getFirstPropertyValue('dtstamp'))).toContain(fixture.edition);
  }
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test('hostile texts come back word for word', () => {
  const [event] = eventsOf(calendar(hostileSite()));
  expect(event?.summary).toBe(hostile.title);
  expect(event?.description).toContain(hostile.summary);
  expect(event?.description).toContain('Date: January 2022.');
  expect(event?.location).toBe('Geneva; lake, city');
  expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2022-01-01', '2022-02-01']);
});

test('no line is longer than 75 octets, and every one ends with CRLF', async () => {
  const { site } = await siteOf('real');
  const text = calendar(site);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
  expect(eventsOf(text)).toHaveLength(site.entries.events.length + site.entries.promises.length);
});

test.each([
  ['a'.repeat(75), ['a'.repeat(75)]],
  ['a'.repeat(76), ['a'.repeat(75), ' a']],
  [`${'a'.repeat(74)}я`, ['a'.repeat(74), ' я']],
  [`${'a'.repeat(73)}😀b`, ['a'.repeat(73), ' 😀b']],
])('%s is folded between characters', (line, wanted) => {
  expect(foldLine(line).split('\r\n')).toEqual(wanted);
});

test('a text can neither end its line nor begin another property', () => {
  expect(calendarText('a\r\nATTACH:x\nb;c,d\\e\u0007')).toBe('a\\nATTACH:x\\nb\\;c\\,d\\\\e');
});

function eventsOf(text: string): ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(text));
  return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
