import type { Entry } from '../content-model/entry.ts';
import type { FrontMatter } from '../content-model/entry-schemas.ts';
import { compareEvents } from './events.ts';
import { onceForEachSite } from './of-site.ts';

type WrittenDisagreement = NonNullable<FrontMatter<'events'>['disputed']>[number];

/** A point on which sources contradict each other, and its event. */
export interface Disagreement extends WrittenDisagreement {
  event: Entry<'events'>;
}

/** Every point on which sources disagree, by the day of its event. */
export const disagreements = onceForEachSite((site): readonly Disagreement[] =>
  [...site.entries.events]
    .sort(compareEvents)
    .flatMap((event) => (event.data.disputed ?? []).map((disputed) => ({ ...disputed, event }))),
);
