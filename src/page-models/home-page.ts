import { datePath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { type Day, formatDay } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';
import { articlesByNewest } from '../record/articles.ts';
import { hasPage, recordOf } from '../record/days.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { knownOn } from '../record/known-on.ts';
import { type EntryLink, linkTo, speakerCollection } from '../record/names.ts';
import { topicsWithPositions } from '../record/positions.ts';
import { promisesOn } from '../record/promises.ts';
import { byWeight } from '../record/statement-weight.ts';
import { compareText } from '../text/text.ts';
import { countsLabel } from './counts-label.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { type DayStrip, dayStrip } from './day-strip.ts';
import { articleItem, type EntryItem } from './entry-item.ts';
import { neededPageWords, type PageWords } from './page-words.ts';
import { type PromiseScore, promiseScore } from './promise-score.ts';

/** What the home page shows, all as of the edition. Empty parts are left out. */
export interface HomePage {
  doors: Door[];
  /** The days that mattered, in order. */
  days: { date: DateLink; sentence: string }[];
  quotations: HomeQuotation[];
  newest?: EntryItem & { image?: { src: string; alt: string } };
  articleCount: number;
  strip?: DayStrip;
}

/** The text of `pages/home.md`, with its first picture separate. */
export interface HomeWords {
  words: PageWords;
  picture?: { src: string; alt: string };
}

/** A link into the record, with a line that says what is behind it. */
export interface Door extends EntryLink {
  text: string;
  score?: PromiseScore;
}

export interface HomeQuotation {
  html: string;
  permalink: string;
  speaker: EntryLink;
  dayLabel: string;
  source: string;
}

export function homePage(site: Site): HomePage {
  const events = site.entries.events.filter((event) => isKnown(site, event)).sort(compareEvents);
  const keyEvents = events.filter(({ data }) => data.weight === 'key');
  const [first, last] = [keyEvents[0], keyEvents.at(-1)];
  const [newest] = articlesByNewest(site);
  return {
    doors: doorsOf(site),
    days: daysOf(site, events, keyEvents),
    quotations: quotationsOf(site),
    ...(newest && { newest: { ...articleItem(site, newest), ...pictureOf(newest) } }),
    articleCount: site.entries.articles.length,
    ...(first && last && { strip: dayStrip(site, dayOfEvent(first), dayOfEvent(last)) }),
  };
}

/** Whether an event was public by the edition. */
function isKnown(site: Site, event: Entry<'events'>): boolean {
  return knownOn(site, dayOfEvent(event), event.data.sources?.slice(0, 1) ?? []) <= site.edition;
}

export function homeWords(site: Site): HomeWords {
  const words = neededPageWords(site, 'home');
  const [paragraph = '', src, alt = ''] =
    /<p><img src="([^"]*)" alt="([^"]*)"[^>]*><\/p>\s*/.exec(words.html) ?? [];
  return src === undefined
    ? { words }
    : { words: { ...words, html: words.html.replace(paragraph, '') }, picture: { src, alt } };
}

function doorsOf(site: Site): Door[] {
  const { pivotal_day: pivotalDay } = site.settings;
  const topics = topicsWithPositions(site).length;
  const promises = promisesOn(site, site.edition);
  return [
    ...(hasPage(site, pivotalDay) ? [dayDoor(site, pivotalDay)] : []),
    ...(topics > 0
      ? [
          {
            href: '/topics/',
            label: 'What each side wanted',
            text: `${countsLabel([[topics, 'question', 'questions']])} in dispute, and where each side stood on them.`,
          },
        ]
      : []),
    ...(promises.length > 0
      ? [
          {
            href: '/promises/',
            label: 'What was promised',
            text: `${countsLabel([[promises.length, 'promise', 'promises']])}, and what became of ${promises.length === 1 ? 'it' : 'them'}:`,
            score: promiseScore(promises),
          },
        ]
      : []),
  ];
}

function dayDoor(site: Site, day: Day): Door {
  const { events, statements } = recordOf(site, day);
  const counts = [
    countsLabel([[events.length, 'event', 'events']]),
    countsLabel([[statements.length, 'quotation', 'quotations']]),
  ].filter(Boolean);
  return {
    href: datePath(day),
    label: 'The day itself',
    text: `${[formatDay(day), counts.join(' and ')].filter(Boolean).join(': ')}.`,
  };
}

/** The days with a sentence; if none has one yet, the key events by title. */
function daysOf(
  site: Site,
  events: readonly Entry<'events'>[],
  keyEvents: readonly Entry<'events'>[],
): HomePage['days'] {
  const decisive = events.filter(({ data }) => data.day_in_one_sentence !== undefined);
  return (decisive.length > 0 ? decisive : keyEvents).map((event) => ({
    date: dateLink(site, dayOfEvent(event)),
    sentence: event.data.day_in_one_sentence ?? event.data.title,
  }));
}

/** The five weightiest quotations that make sense on their own, in order of time; one per speaker and event. */
function quotationsOf(site: Site): HomeQuotation[] {
  const readable = site.statements.filter(
    (statement) =>
      statement.lang === 'en' &&
      isWhole(statement.text) &&
      knownOn(site, edtf(statement.on).last, [statement.source]) <= site.edition,
  );
  const chosen: Statement[] = [];
  for (const statement of byWeight(site, readable)) {
    const isNew = chosen.every(
      ({ speaker, event }) =>
        speaker !== statement.speaker && (event === undefined || event !== statement.event),
    );
    if (isNew) chosen.push(statement);
    if (chosen.length === 5) break;
  }
  return chosen
    .sort((a, b) => compareText(a.on, b.on))
    .map((statement) => {
      const source = site.byId.sources.get(statement.source)?.data;
      return {
        html: statement.html,
        permalink: statement.path,
        speaker: linkTo(site, speakerCollection(site, statement.speaker), statement.speaker),
        dayLabel: dateLink(site, statement.on).label,
        source: source ? originatorOf(source) : statement.source,
      };
    });
}

/** Whole sentences without omissions, neither too short nor too long. */
function isWhole(text: string): boolean {
  return (
    text.length >= 40 &&
    text.length <= 280 &&
    !/[[\]…]/.test(text) &&
    /^[“"]?\p{Lu}[\s\S]*[.!?][”"]?$/u.test(text)
  );
}

function pictureOf({ data }: Entry<'articles'>): { image?: { src: string; alt: string } } {
  return data.image === undefined
    ? {}
    : { image: { src: `/pictures/${data.image.file}`, alt: data.image.alt } };
}
