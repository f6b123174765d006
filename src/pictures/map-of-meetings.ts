import { type GeoProjection, geoConicConformal, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import land from 'world-atlas/land-50m.json' with { type: 'json' };
import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { type City, cityOf } from '../record/cities.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { labelOf } from '../record/names.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { element, label, type Picture, svgOf } from './picture.ts';

const width = 900;
const height = 620;

/** The region from the settings, with true angles; a margin keeps names inside. */
const projectionOf = onceForEachSite(({ settings }): GeoProjection => {
  const { corners, meridian, parallels } = settings.map;
  const [south, north] = extent(corners.map(([latitude]) => latitude));
  const [west, east] = extent(corners.map(([, longitude]) => longitude));
  // Cartographers place the two standard parallels a sixth of the height from the edges.
  const sixth = (north - south) / 6;
  return geoConicConformal()
    .parallels(parallels ?? [south + sixth, north - sixth])
    .rotate([-(meridian ?? (west + east) / 2), 0])
    .fitExtent(
      [
        [50, 50],
        [width - 60, height - 40],
      ],
      { type: 'MultiPoint', coordinates: corners.map(([latitude, longitude]) => [longitude, latitude]) },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
});

function extent(numbers: readonly number[]): [least: number, most: number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}

interface Stop {
  city: City;
  meetings: Entry<'events'>[];
}

/** Where people met: a circle for each city of the region, sized by the number of meetings. */
export function mapOfMeetings(site: Site): Picture {
  const id = 'map-of-meetings';
  const meetings = site.entries.events.filter(({ data }) => data.kind === 'meeting').sort(compareEvents);
  const stops = stopsOf(site, meetings);
  const isOnMap = ({ city }: Stop) => pointOf(site, city) !== undefined;
  const placed = new Set(stops.filter(isOnMap).flatMap((stop) => stop.meetings));
  const title = 'Where they met';
  const description = `Map of ${site.settings.map.region} with ${stops.filter(isOnMap).length} cities and ${placed.size} meetings. The larger the circle, the more meetings.`;
  const outside = meetings.filter((meeting) => !placed.has(meeting));
  return {
    id,
    title,
    description,
    svg: svgOf({ id, title, description, width, height, content: drawing(site, stops.filter(isOnMap)) }),
    columns: ['Day', 'Meeting', 'City'],
    rows: meetings.map((meeting) => {
      const city = stops.find((stop) => stop.meetings.includes(meeting))?.city;
      return [
        { text: formatDay(dayOfEvent(meeting)) },
        { text: meeting.data.title, href: entryPath('events', meeting.id) },
        city
          ? { text: city.data.name, href: entryPath('places', city.id) }
          : { text: meeting.data.place ? labelOf(site, 'places', meeting.data.place) : 'unknown' },
      ];
    }),
    note: [
      'Venues are shown at their city. Coastlines: Natural Earth, without borders. Coordinates: GeoNames.',
      outside.length > 0
        ? `Not on the map, because they are outside it or we do not know the city: ${outside.map(({ data }) => data.title).join('; ')}.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function stopsOf(site: Site, meetings: readonly Entry<'events'>[]): Stop[] {
  const stops = new Map<string, Stop>();
  for (const meeting of meetings) {
    const city = meeting.data.place === undefined ? undefined : cityOf(site, meeting.data.place);
    if (!city) continue;
    const stop = stops.get(city.id) ?? { city, meetings: [] };
    stop.meetings.push(meeting);
    stops.set(city.id, stop);
  }
  return [...stops.values()].sort(
    (a, b) => b.meetings.length - a.meetings.length || (a.city.id < b.city.id ? -1 : 1),
  );
}

function pointOf(site: Site, { data: { coordinates } }: City): [x: number, y: number] | undefined {
  const point = projectionOf(site)([coordinates[1], coordinates[0]]);
  const isInside =
    point !== null && point[0] > 10 && point[0] < width - 10 && point[1] > 10 && point[1] < height - 10;
  return isInside ? point : undefined;
}

function drawing(site: Site, stops: readonly Stop[]): string {
  const topology = land as unknown as Topology;
  const coast = topology.objects['land'];
  const outline =
    coast === undefined ? null : geoPath(projectionOf(site)).digits(0)(feature(topology, coast));
  const marks = stops.map(({ city, meetings }) => {
    const [x, y] = pointOf(site, city) ?? [0, 0];
    return element('circle', { cx: x, cy: y, r: 6 + 5 * Math.sqrt(meetings.length - 1), class: 'mark' });
  });
  const names = stops.map(({ city, meetings }) => {
    const [x, y] = pointOf(site, city) ?? [0, 0];
    const isFarEast = x > width - 170;
    const distance = 12 + 5 * Math.sqrt(meetings.length - 1);
    const isWestOfGroup = stops.some((other) => {
      const [otherX, otherY] = pointOf(site, other.city) ?? [0, 0];
      return otherX > x && otherX - x < 130 && Math.abs(otherY - y) < 24;
    });
    const isLeft = isFarEast || isWestOfGroup;
    return label(x + (isLeft ? -distance : distance), y + 6, `${city.data.name} ${meetings.length}`, {
      anchor: isLeft ? 'end' : 'start',
    });
  });
  return [
    element('rect', { width, height, class: 'sea' }),
    element('path', { d: outline ?? '', class: 'land' }),
    ...marks,
    ...names,
  ].join('');
}
