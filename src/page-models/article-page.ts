import { datePath } from '../content-model/addresses.ts';
import { formatDay, formatTime, moment } from '../content-model/dates.ts';
import type { Site } from '../content-model/site.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { involvedIn } from '../record/involved.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';

/** What an article's page shows. */
export interface ArticlePage {
  title: string;
  summary: string;
  kind: string;
  author: string;
  dateline: { place: EntryLink; dayLabel: string; dayHref: string };
  published: { iso: string; label: string };
  updated?: { iso: string; label: string };
  image?: { src: string; alt: string; caption: string; credit: string };
  corrections: { grade: string; dayLabel: string; note: string }[];
  people: EntryLink[];
  topics: EntryLink[];
  prose: ProsePart[];
  sources: SourceLine[];
  related: EntryLink[];
  background: { href: string; label: string; dayLabel: string }[];
}

export function articlePage(site: Site, id: string): ArticlePage {
  const entry = site.byId.articles.get(id);
  if (!entry) throw new RangeError(`There is no article "${id}"`);
  const { data } = entry;
  const involved = involvedIn(site, entry);
  return {
    title: data.title,
    summary: data.summary,
    kind: data.kind,
    author: data.author,
    dateline: {
      place: linkTo(site, 'places', data.dateline.place),
      dayLabel: formatDay(data.dateline.date),
      dayHref: datePath(data.dateline.date),
    },
    published: momentLabel(data.published),
    ...(data.updated !== undefined && { updated: momentLabel(data.updated) }),
    ...(data.image !== undefined && {
      image: {
        src: `/pictures/${data.image.file}`,
        alt: data.image.alt,
        caption: data.image.caption,
        credit: data.image.credit,
      },
    }),
    corrections: (data.corrections ?? []).map(({ grade, on, note }) => ({
      grade,
      note,
      dayLabel: formatDay(on),
    })),
    people: involved.people.map((person) => linkTo(site, 'people', person)),
    topics: involved.topics.map((topic) => linkTo(site, 'topics', topic)),
    prose: proseOf(site, entry),
    sources: sourceLinesOf(site, entry),
    related: (data.related ?? []).map((related) => linkTo(site, 'articles', related)),
    background: involved.events
      .flatMap((event) => site.byId.events.get(event) ?? [])
      .sort(compareEvents)
      .map((event) => ({ ...linkTo(site, 'events', event.id), dayLabel: formatDay(dayOfEvent(event)) })),
  };
}

function momentLabel(written: string): { iso: string; label: string } {
  const read = moment(written);
  return { iso: written, label: `${formatDay(read.day)}, ${formatTime(read)}` };
}
