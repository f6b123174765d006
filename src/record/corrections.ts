import { type Collection, collections } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import type { correctionGrades } from '../content-model/schemas/fields.ts';
import type { Site } from '../content-model/site.ts';

/** A change after publication, and the entry that was changed. */
export interface Correction {
  collection: Collection;
  id: string;
  on: string;
  grade: (typeof correctionGrades)[number];
  note: string;
  /** Its anchor on the page of its entry, which feeds link to. */
  anchor: string;
}

/** Oldest first, as in the front matter. */
export function correctionsOf({ collection, id, data }: Entry): Correction[] {
  return (data.corrections ?? []).map((correction, index) => ({
    collection,
    id,
    ...correction,
    anchor: `correction-${index + 1}`,
  }));
}

/** Every correction of every entry: articles first, then other entries. */
export function allCorrections(site: Site): Correction[] {
  return collections.flatMap((collection) => (site.entries[collection] as Entry[]).flatMap(correctionsOf));
}
