import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { labelOf } from '../record/names.ts';
import { element, label, type Picture, svgOf } from './picture.ts';

const mostPeople = 14;
const cell = 38;
const left = 190;

interface Pair {
  people: [string, string];
  events: Entry<'events'>[];
}

/** Who met or called whom, and how often. */
export function whoMetWhom(site: Site): Picture {
  const id = 'who-met-whom';
  const pairs = pairsOf(site);
  const timesOf = (person: string) =>
    pairs.filter(({ people }) => people.includes(person)).reduce((sum, { events }) => sum + events.length, 0);
  const people = [...new Set(pairs.flatMap((pair) => pair.people))]
    .sort((a, b) => timesOf(b) - timesOf(a) || (a < b ? -1 : 1))
    .slice(0, mostPeople);
  const title = 'Who met whom';
  const description = `Meetings and calls between the ${people.length} people with the most of them. A row and a column cross in a circle that is larger the more often the two met or called; the number stands in it.`;
  const width = left + cell * people.length + 40;
  const height = cell * people.length + 30;

  const marks = people.flatMap((person, row) => {
    const y = 10 + cell * row + cell / 2;
    return [
      label(left - 12, y + 5, labelOf(site, 'people', person), { anchor: 'end' }),
      element('path', { d: `M${left} ${y}H${left + cell * row}`, class: 'line' }),
      element('path', {
        d: `M${left + cell * row + cell / 2} ${y + cell / 2}V${height - 20}`,
        class: 'line',
      }),
      ...people.slice(0, row).flatMap((other, column) => {
        const count = pairs.find(({ people: pair }) => pair.includes(person) && pair.includes(other))?.events
          .length;
        if (count === undefined) return [];
        const x = left + cell * column + cell / 2;
        return [
          element('circle', {
            cx: x,
            cy: y,
            r: Math.min(cell / 2 - 1, 9 + 2.5 * Math.sqrt(count)),
            class: 'mark',
          }),
          label(x, y + 5, String(count), { anchor: 'middle', className: 'on-mark' }),
        ];
      }),
      label(left + cell * row + 8, y + 5, initialsOf(labelOf(site, 'people', person)), {
        className: 'quiet',
      }),
    ];
  });
  return {
    id,
    title,
    description,
    svg: svgOf({ id, title, description, width, height, content: marks.join('') }),
    columns: ['Who', 'With whom', 'Meetings and calls'],
    rows: pairs.flatMap(({ people: [a, b], events }) =>
      events.map((event) => [
        { text: labelOf(site, 'people', a), href: entryPath('people', a) },
        { text: labelOf(site, 'people', b), href: entryPath('people', b) },
        {
          text: `${formatDay(dayOfEvent(event))}: ${event.data.title}`,
          href: entryPath('events', event.id),
        },
      ]),
    ),
    note: 'Counted are meetings and calls in which both took part. The list has every pair, the drawing the people with the most.',
  };
}

/** Each pair of people who took part in the same meetings or calls, most frequent first. */
function pairsOf(site: Site): Pair[] {
  const pairs = new Map<string, Pair>();
  const events = site.entries.events.filter(({ data }) => data.kind === 'meeting' || data.kind === 'call');
  for (const event of [...events].sort(compareEvents)) {
    const people = [...new Set(event.data.people ?? [])].sort();
    const [host] = event.data.people ?? [];
    for (const [index, a] of people.entries()) {
      for (const b of people.slice(index + 1)) {
        if (event.data.separately && a !== host && b !== host) continue;
        const pair = pairs.get(`${a} ${b}`) ?? { people: [a, b], events: [] };
        pair.events.push(event);
        pairs.set(`${a} ${b}`, pair);
      }
    }
  }
  return [...pairs.values()].sort(
    (a, b) => b.events.length - a.events.length || (a.people.join(' ') < b.people.join(' ') ? -1 : 1),
  );
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .join('');
}
