import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import type { Day } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';
import { knownOn } from './known-on.ts';
import { sideOf } from './parties.ts';

/** A side, with everything said for it that was known by a day, earliest first. */
export interface Side {
  /** Id of a party that belongs to no other. */
  party: string;
  statements: Statement[];
}

/** The sides that had spoken by a day, those with the most statements on record first. */
export function sidesBy(site: Site, day: Day): Side[] {
  const known = site.statements.filter(({ on, source }) => knownOn(site, edtf(on).last, [source]) <= day);
  return [...Map.groupBy(known, ({ speaker }) => sideOf(site, speaker))]
    .map(([party, statements]) => ({ party, statements }))
    .sort((a, b) => b.statements.length - a.statements.length || (a.party < b.party ? -1 : 1));
}
