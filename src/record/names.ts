import { entryPath } from '../content-model/addresses.ts';
import type { Collection } from '../content-model/collections.ts';
import type { Site } from '../content-model/site.ts';

/** What an entry is called on pages: its name, short name or title. */
export function labelOf(site: Site, collection: Collection, id: string): string {
  const entry = site.byId[collection].get(id);
  if (!entry) return id;
  const data = entry.data as { name?: string; short_name?: string; title?: string };
  return data.short_name ?? data.name ?? data.title ?? id;
}

/** Whether a speaker is a person or a party. */
export function speakerCollection(site: Site, speaker: string): 'people' | 'parties' {
  return site.byId.people.has(speaker) ? 'people' : 'parties';
}

/** `Anna Berg`, or the name of the party that issued the words. */
export function speakerName(site: Site, speaker: string): string {
  return labelOf(site, speakerCollection(site, speaker), speaker);
}

/** A link to an entry's page. */
export interface EntryLink {
  href: string;
  label: string;
}

export function linkTo(site: Site, collection: Collection, id: string): EntryLink {
  return { href: entryPath(collection, id), label: labelOf(site, collection, id) };
}
