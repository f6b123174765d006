import type { Site } from '../content-model/site.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { referrersAmong } from '../record/referrers.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { countsLabel } from './counts-label.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import { type Fact, namesValue } from './fact.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';

/** What the list of places shows: by country. */
export interface PlacesPage {
  countries: { country: string; places: (EntryLink & { note: string })[] }[];
}

export function placesPage(site: Site): PlacesPage {
  const byCountry = Map.groupBy(site.entries.places, ({ data }) => data.country ?? 'Elsewhere');
  return {
    countries: [...byCountry]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([country, places]) => ({
        country,
        places: places
          .map(({ id }) => ({ ...linkTo(site, 'places', id), events: eventsAt(site, id).length }))
          .sort((a, b) => b.events - a.events || (a.label < b.label ? -1 : 1))
          .map(({ href, label, events }) => ({
            href,
            label,
            note: countsLabel([[events, 'event', 'events']]),
          })),
      })),
  };
}

/** What a place's page shows. */
export interface PlacePage {
  title: string;
  description: string;
  facts: Fact[];
  prose: ProsePart[];
  groups: EntryGroup[];
  sources: SourceLine[];
  /** Corrections since its publication. */
  corrections: CorrectionLine[];
}

export function placePage(site: Site, id: string): PlacePage {
  const place = site.byId.places.get(id);
  if (!place) throw new RangeError(`There is no place "${id}"`);
  const { name, part_of, country, aliases, coordinates } = place.data;
  const facts: Fact[] = [
    { term: 'Part of', values: part_of === undefined ? [] : [linkTo(site, 'places', part_of)] },
    { term: 'Country', values: country === undefined ? [] : [{ label: country }] },
    { term: 'Also called', values: aliases === undefined ? [] : [namesValue(aliases)] },
    { term: 'Location', values: coordinates === undefined ? [] : [{ label: coordinatesLabel(coordinates) }] },
  ];
  const events = eventsAt(site, id);
  const articles = referrersAmong(site, 'articles', 'places', id);
  const counts = countsLabel([
    [events.length, 'event', 'events'],
    [articles.length, 'article', 'articles'],
  ]);
  return {
    title: name,
    description: `${name}${country === undefined ? '' : `, ${country}`}: ${counts || 'where it lies, and what it is'}.`,
    facts: facts.filter(({ values }) => values.length > 0),
    prose: proseOf(site, place),
    groups: entryGroups(site, { events, articles }),
    sources: sourceLinesOf(site, place),
    corrections: correctionLines(place),
  };
}

function eventsAt(site: Site, id: string) {
  return referrersAmong(site, 'events', 'places', id).filter(({ data }) => data.place === id);
}

/** `46.20° N, 6.15° E` */
function coordinatesLabel([latitude, longitude]: readonly [number, number]): string {
  const part = (degrees: number, positive: string, negative: string) =>
    `${Math.abs(degrees).toFixed(2)}° ${degrees < 0 ? negative : positive}`;
  return `${part(latitude, 'N', 'S')}, ${part(longitude, 'E', 'W')}`;
}
