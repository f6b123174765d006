import type { Entry } from '../content-model/entry.ts';
import type { FrontMatter } from '../content-model/entry-schemas.ts';
import { compareEvents } from './events.ts';
import { onceForEachSite } from './of-site.ts';

type WrittenDisagreement = NonNullable<FrontMatter<'events'>['disputed']>[number];

/** A point on which sources contradict each other, and its event. */
export interface Disagreement extends WrittenDisagreement {
  event: Entry<'events'>;
  /** On the page of the event: `disagreement-1`. */
  anchor: string;
}

/** @param at position in the list of its event, from 0 */
export function disagreementAnchor(at: number): string {
  return `disagreement-${at + 1}`;
}

/** Every point on which sources disagree, by the day of its event. */
export const disagreements = onceForEachSite((site): readonly Disagreement[] =>
  [...site.entries.events].sort(compareEvents).flatMap((event) =>
    (event.data.disputed ?? []).map((disputed, at) => ({
      ...disputed,
      event,
      anchor: disagreementAnchor(at),
    })),
  ),
);
