import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';

/** The last day a source may have been published on; undefined for a source that is not in the site. */
function publishedBy(site: Site, source: string): Day | undefined {
  const written = site.byId.sources.get(source)?.data.published;
  return written === undefined ? undefined : edtf(written).last;
}

/**
 * The day by which a fact was known: its own day, or the day the last of its sources was out, if that is later.
 * A source that is dated by its month alone counts from the last day of that month.
 */
export function knownOn(site: Site, on: Day, sources: readonly string[]): Day {
  let latest = on;
  for (const source of sources) {
    const published = publishedBy(site, source);
    if (published !== undefined && published > latest) latest = published;
  }
  return latest;
}
