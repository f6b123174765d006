import ICAL from 'ical.js';
import { beforeAll, expect, test } from 'vitest';
import type { Site } from '../../../src/content-model/site.ts';
import { calendar, calendarText, foldLine } from '../../../src/distribution/icalendar.ts';
import { hostile, hostileSite, siteOf, siteOfFiles } from '../../support/test-sites.ts';

let fixture: Site;
beforeAll(async () => {
  fixture = (await siteOf('fixture')).site;
});

test('an event with a clock time keeps its hour, one without fills its day', () => {
  const events = eventsOf(calendar(fixture));
  const of = (title: string) => events.find(({ summary }) => summary.includes(title));
  const talks = of('Calder and Dragov meet');
  const answer = of('The answer from Alder');
  const due = of('A written answer');
  expect(talks?.startDate.toString()).toBe('2033-01-21T10:00:00Z');
  expect(talks?.endDate.toString()).toBe('2033-01-21T11:30:00Z');
  expect(answer?.startDate.toString()).toBe('2033-01-26');
  expect(answer?.endDate.toString()).toBe('2033-01-27');
  expect(due?.summary).toBe('Due: A written answer to the questions of Velin');
  expect([due?.startDate.toString(), due?.endDate.toString()]).toEqual(['2033-01-24', '2033-01-31']);
});

test('every event has what RFC 5545 demands, and an id of its own', () => {
  const events = eventsOf(calendar(fixture));
  expect(events).toHaveLength(fixture.entries.events.length + fixture.entries.promises.length);
  for (const { component } of events) {
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'status', 'last-modified', 'url'])
      expect(component.getFirstPropertyValue(name), name).toBeTruthy();
    expect(String(component.getFirstPropertyValue('uid'))).toMatch(/^tag:bridge-track,2026:\//);
  }
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test('hostile texts come back word for word', () => {
  const [event] = eventsOf(calendar(hostileSite()));
  expect(event?.summary).toBe(`${hostile.title} (January 2033, day not known)`);
  expect(event?.description).toContain(hostile.summary);
  expect(event?.description).toContain('Date: January 2033.');
  expect(event?.location).toBe('Tilsey; river, island');
  expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2033-01-01', '2033-01-02']);
});

test('the calendar is a file to subscribe to', () => {
  const text = calendar(fixture);
  expect(text).not.toContain('METHOD:');
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n');
});

test('a correction is a new revision of its event, of the day of the correction or of the last commit', () => {
  const of = (site: Site) => {
    const event = eventsOf(calendar(site)).find(({ uid }) => uid.includes('answer-handed-over'));
    return ['sequence', 'last-modified', 'dtstamp'].map((name) =>
      String(event?.component.getFirstPropertyValue(name)),
    );
  };
  expect(of(fixture)).toEqual(['1', '2033-01-27T00:00:00Z', '2033-01-27T00:00:00Z']);
  const committed = { added: '2033-02-01T09:00:00Z', changed: '2033-02-03T09:00:00Z', quotations: {} };
  const entries = { 'events/2033-01-26-answer-handed-over': committed };
  const history = { last: '2033-02-03T09:00:00Z', entries };
  expect(of({ ...fixture, history })).toEqual(['1', committed.changed, committed.changed]);
});

test.each([
  ['date: 2033-01-23', 'They meet', 'CONFIRMED', '2033-01-23', '2033-01-24'],
  ['date: 2033-01-23?', 'They meet (date uncertain)', 'TENTATIVE', '2033-01-23', '2033-01-24'],
  ['date: 2033-01-23~', 'They meet (date approximate)', 'TENTATIVE', '2033-01-23', '2033-01-24'],
  ['date: 2033-01-24/2033-01-30', 'They meet', 'CONFIRMED', '2033-01-24', '2033-01-31'],
  ['date: 2033-02', 'They meet (February 2033, day not known)', 'CONFIRMED', '2033-02-01', '2033-02-02'],
  ['date: 2033~', 'They meet (about 2033, day not known)', 'TENTATIVE', '2033-01-01', '2033-01-02'],
])('an event with %s is “%s”, %s, from %s to %s', (date, ...wanted) => {
  const site = siteOfFiles({ 'events/meeting.md': `---\ntitle: They meet\n${date}\nkind: meeting\n---\n` });
  expect(seenOf(calendar(site))).toEqual(wanted);
});

test.each([
  ['2033~', 'Due: Talk (about 2033, day not known)', 'TENTATIVE', '2033-12-31', '2034-01-01'],
  ['2033-01', 'Due: Talk (January 2033, day not known)', 'CONFIRMED', '2033-01-31', '2033-02-01'],
  ['2033-01-17/2033-01-23', 'Due: Talk', 'CONFIRMED', '2033-01-18', '2033-01-24'],
])('a promise of 18 January 2033 for %s is “%s”, %s, from %s to %s', (due, ...wanted) => {
  const site = siteOfFiles({
    'promises/talk.md': `---\ntitle: Talk\nby: anna\nto: boris\nsaid: { on: 2033-01-18, sources: [paper] }\ndue: ${due}\n---\n`,
  });
  expect(seenOf(calendar(site))).toEqual(wanted);
});

test.each([
  ['2033-01-21T11:00+01:00', false],
  ['2033-01-21T12:00+01:00', true],
])('an event from 11:00+01:00 to %s has an end: %s', (end, hasEnd) => {
  const site = siteOfFiles({
    'events/meeting.md': `---\ntitle: They meet\nstart: 2033-01-21T11:00+01:00\nend: ${end}\nkind: meeting\n---\n`,
  });
  expect(calendar(site).includes('DTEND')).toBe(hasEnd);
});

/** What a calendar shows of its one event. */
function seenOf(text: string): string[] {
  const event = eventsOf(text)[0];
  if (!event) throw new Error('there is no event');
  const status = String(event.component.getFirstPropertyValue('status'));
  return [event.summary, status, event.startDate.toString(), event.endDate.toString()];
}

test('no line is longer than 75 octets, and every one ends with CRLF', () => {
  const lines = calendar(fixture).split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
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
