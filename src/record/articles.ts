import { moment } from '../content-model/dates.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';

/** Every article, the newest first. */
export function articlesByNewest(site: Site): Entry<'articles'>[] {
  return [...site.entries.articles].sort((a, b) => {
    const difference = moment(b.data.published).epoch - moment(a.data.published).epoch;
    return difference !== 0 ? difference : a.id < b.id ? 1 : -1;
  });
}
