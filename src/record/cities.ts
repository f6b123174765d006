import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';

/** A place with known coordinates. */
export type City = Entry<'places'> & { data: { coordinates: [number, number] } };

/**
 * The city at which to show a place on a map: the place itself, the city that a part of its name names (`Élysée Palace,
 * Paris`), or the only city in its country. Undefined if that is ambiguous.
 */
export function cityOf(site: Site, place: string): City | undefined {
  const entry = site.byId.places.get(place);
  if (!entry) return undefined;
  if (isCity(entry)) return entry;
  const cities = site.entries.places.filter(isCity);
  const named = cities.find((city) =>
    entry.data.name.split(/[,()]/).some((part) => part.trim() === city.data.name),
  );
  if (named) return named;
  const inCountry = cities.filter(
    ({ data }) => data.country !== undefined && data.country === entry.data.country,
  );
  return inCountry.length === 1 ? inCountry[0] : undefined;
}

function isCity(place: Entry<'places'>): place is City {
  return place.data.coordinates !== undefined;
}
