import type { Site } from '../content-model/site.ts';
import type { Day } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';

/** The last day on which a source may have been published; undefined if the site does not have the source. */
function publishedBy(site: Site, source: string): Day | undefined {
  const written = site.byId.sources.get(source)?.data.published;
  return written === undefined ? undefined : edtf(written).last;
}

/**
 * The day by which a fact was known: its own day, or the day its last source was published, if later. A source dated
 * only by month counts from the last day of that month.
 */
export function knownOn(site: Site, on: Day, sources: readonly string[]): Day {
  let latest = on;
  for (const source of sources) {
    const published = publishedBy(site, source);
    if (published !== undefined && published > latest) latest = published;
  }
  return latest;
}
