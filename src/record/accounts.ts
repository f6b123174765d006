import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { labelOf } from './names.ts';

/** Whether only one side has given an account of an event. */
export function isOneSided({ data }: Entry<'events'>): boolean {
  return data.told_by?.accounts.length === 1;
}

/** `Kremlin, White House`: those who have given an account of an event. */
export function accountsLabel(site: Site, { data }: Entry<'events'>): string {
  return (data.told_by?.accounts ?? []).map((party) => labelOf(site, 'parties', party)).join(', ');
}

/**
 * A warning about the accounts of an event: that there is only one, or that one was not found. Undefined if nothing is
 * missing.
 */
export function accountsNote(site: Site, event: Entry<'events'>): string | undefined {
  const searched = (event.data.told_by?.searched ?? []).map(
    ({ party, on }) =>
      `We looked for an account by ${labelOf(site, 'parties', party)} on ${formatDay(on)} and found none.`,
  );
  const only = isOneSided(event)
    ? [`We have only one side’s account of this: ${accountsLabel(site, event)}.`]
    : [];
  const sentences = [...only, ...searched];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
