import { datePath } from '../../src/content-model/addresses.ts';
import type { Site } from '../../src/content-model/site.ts';
import { edtf, moment } from '../../src/dates/edtf.ts';
import type { DayPage } from '../../src/page-models/day-page.ts';
import { recordedDays } from '../../src/record/days.ts';
import { dayOfEvent } from '../../src/record/events.ts';

/** Everything on a day's page that is dated after that day, or cites a source published after it. */
export function leaksOf(site: Site, day: string, page: DayPage): string[] {
  const { before: _before, after: _after, ...rest } = page;
  const text = JSON.stringify(rest);
  const standing = JSON.stringify(page.standing);
  const mentions = (where: string, href: string) => where.includes(`"${href}"`);
  const late = [
    ...site.entries.events.filter((event) => dayOfEvent(event) > day),
    ...site.entries.articles.filter(({ data }) => moment(data.published).day > day),
    ...site.entries.documents.filter(({ data }) => edtf(data.date).first > day),
  ].filter(
    ({ collection, id, data }) => mentions(text, `/${collection}/${id}/`) || text.includes(data.title),
  );
  const lateSources = site.entries.sources.filter(
    ({ id, data }) => edtf(data.published).last > day && mentions(standing, `/sources/${id}/`),
  );
  const lateDays = recordedDays(site).filter(
    (other) =>
      other > day &&
      mentions(text, datePath(other)) &&
      ![...page.standing.pending, ...page.standing.settled].some(({ due }) => due.href === datePath(other)),
  );
  return [...[...late, ...lateSources].map(({ collection, id }) => `${collection}/${id}`), ...lateDays];
}
