import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';

/** The office a person held on a day; if several, the one taken up last. Undefined for a party, or if none is known. */
export function roleOn(site: Site, person: string, day: Day): string | undefined {
  const held = (site.byId.people.get(person)?.data.roles ?? [])
    .map(({ title, from, to }) => ({
      title,
      first: from === undefined ? '' : edtf(from).first,
      last: to === undefined ? '9999-12-31' : edtf(to).last,
    }))
    .filter(({ first, last }) => first <= day && day <= last);
  return held.reduce<(typeof held)[number] | undefined>(
    (latest, role) => (latest && latest.first >= role.first ? latest : role),
    undefined,
  )?.title;
}

/** The office a person is listed with: the one held on the pivotal day, else the first one known. */
export function officeOf(site: Site, person: string): string | undefined {
  return (
    roleOn(site, person, site.settings.pivotal_day) ?? site.byId.people.get(person)?.data.roles?.[0]?.title
  );
}
