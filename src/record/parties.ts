import { outermostParty } from '../content-model/party-hierarchy.ts';
import type { Site } from '../content-model/site.ts';
import { onceForEachSite } from './of-site.ts';

/** The state or body at the top of a party's hierarchy: the party itself if it belongs to none. */
export function wholeOf(site: Site, party: string): string {
  return outermostParty(party, (id) => site.byId.parties.get(id)?.data.part_of);
}

/** The state or body that someone speaks for. Takes a person's or a party's id. */
export function sideOf(site: Site, speaker: string): string {
  return wholeOf(site, site.byId.people.get(speaker)?.data.party ?? speaker);
}

/** Ids of the people who speak for a party itself, by id; those of its parts are not included. */
export const membersByParty = onceForEachSite((site) =>
  Map.groupBy(
    site.entries.people.map(({ id }) => id),
    (id) => site.byId.people.get(id)?.data.party ?? '',
  ),
);

/** Ids of the parties that belong to a party directly. */
export const partsByParty = onceForEachSite((site) =>
  Map.groupBy(
    site.entries.parties.map(({ id }) => id),
    (id) => site.byId.parties.get(id)?.data.part_of ?? '',
  ),
);
