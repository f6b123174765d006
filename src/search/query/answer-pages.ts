import { foldText } from '../fold-text.ts';
import { isSameWord } from '../same-word.ts';
import { type SitePage, wordsOfId } from '../site-pages.ts';
import { findEvents, findKeyEvents, isCalled } from './find-events.ts';
import { isFiller, isQuestion, type Reading } from './parsed-query.ts';
import type { SearchPlan } from './plan-search.ts';
import type { Vocabulary } from './vocabulary.ts';

const mostPages = 3;

/** Fewer where words are wanted: a person's of some days, what someone said, or a quotation that is half remembered. */
function mostPagesFor({ plan, people, words, range }: Asked): number {
  if (people.length === 1 && range) return 2;
  if (words.length > 3) return 1;
  return isAskedForWords(plan) ? 2 : mostPages;
}

/** What a search is about, for finding the pages that answer it. */
interface Asked {
  plan: SearchPlan;
  pages: readonly SitePage[];
  people: SitePage[];
  /** Telling words in the box that are no name, date or kind. */
  words: string[];
  /** The whole query, without the words that only make a question of it. */
  whole: string[];
  range?: { from: string; to: string };
}

/**
 * Why a page is listed, the best reason first. A reason that finds nothing, or that does not hold for a search, returns no
 * pages.
 */
const reasons: readonly ((asked: Asked) => readonly SitePage[])[] = [
  // The words are a name of the page: a place, party, topic, term, document, promise
  ({ pages, whole }) => pagesNamed(pages, whole.join(' ')),
  // The words begin the name of a topic
  ({ pages, whole }) => topicsBeginning(pages, whole.join(' ')),
  // Two people, or a person and what was done: the event
  ({ plan, pages, people, whole, range }) =>
    people.length + wordsOfEventIn(whole).length > 1 && !isAskedForWords(plan)
      ? meetingsFirst(eventsOf(pages, whole, range), whole).slice(0, 2)
      : [],
  // A person and what the event or document is called: `Berg letter`
  ({ plan, pages, people, words, whole }) =>
    people.length === 1 && words.length > 0 && !isAskedForWords(plan)
      ? [
          ...findEvents(pages, whole).filter((event) => isCalled(event, whole)),
          ...documentsTitled(pages, whole),
        ].slice(0, 2)
      : [],
  // One person, by any name or office
  ({ people }) => (people.length === 1 ? people : []),
  // A surname or an office that several people have
  ({ plan, pages }) => plan.parsed.mayBe.flatMap((id) => pageOf(pages, 'person', id) ?? []),
  // `before the bridge meeting`: the event that the days were counted from
  ({ plan, pages }) =>
    plan.parsed.readings.flatMap((reading) =>
      reading.type === 'date' && countedFrom.test(reading.words) && !/\d/.test(reading.words)
        ? eventNamedIn(pages, reading.words)
        : [],
    ),
  // A day or month
  ({ pages, range }) => (range ? pagesOfDates(pages, range) : []),
  ({ pages, people, range }) =>
    range && range.from === range.to
      ? eventsOf(pages, people.map(surnameOf), range).filter(({ isKey }) => isKey)
      : [],
  ({ people }) => (people.length > 1 ? people : []),
  // A topic or party that was read
  ({ plan, pages }) =>
    plan.parsed.readings.flatMap((reading) =>
      reading.type === 'topic' || reading.type === 'party'
        ? (pageOf(pages, reading.type, reading.id) ?? [])
        : [],
    ),
  // The words that are left are a name, or all are in the title
  ({ pages, words }) => pagesNamed(pages, words.join(' ')),
  ({ pages, words, range }) => (words.length > 1 ? eventsOf(pages, words, range).slice(0, 1) : []),
  ({ pages, words }) => (words.length > 0 ? pagesTitled(pages, words) : []),
  ({ pages, words, range }) => (words.length === 1 ? keyEventsOf(pages, words, range).slice(0, 1) : []),
  // All words but one are in the title: `who attended the bridge talks`
  ({ plan, pages, words, range }) =>
    words.length > 2 || (words.length === 2 && isQuestion(plan.state.q))
      ? words.flatMap((_, at) => keyEventsOf(pages, words.toSpliced(at, 1), range)).slice(0, 1)
      : [],
  // One of the words is a name, or begins the name of a topic
  ({ pages, words }) => (words.length > 3 ? [] : runsOf(words).flatMap((run) => pagesNamed(pages, run))),
  ({ pages, words }) => (words.length === 2 ? words.flatMap((word) => topicsBeginning(pages, word)) : []),
];

/** The pages of the site that answer a search, the best first. */
export function answerPages(plan: SearchPlan, { pages }: Vocabulary): SitePage[] {
  if (plan.problems.length > 0 || plan.state.q === '' || pages.length === 0) return [];
  const { readings, words, phrases } = plan.parsed;
  const telling = [...words, ...phrases.flatMap((phrase) => phrase.split(/\s+/))].filter(
    (word) => !isFiller(word),
  );
  const { range } = plan.query;
  const placed = telling.map((word) => placeCalled(pages, word) ?? word);
  const asked: Asked = {
    ...{ plan, pages, words: placed },
    people: readings.flatMap((reading) =>
      reading.type === 'person' ? (pageOf(pages, 'person', reading.id) ?? []) : [],
    ),
    whole: [...readings.filter(({ type }) => type !== 'date' && type !== 'kind').flatMap(wordsIn), ...placed],
    ...(range && { range }),
  };
  const found = new Set<SitePage>();
  for (const reason of reasons) for (const page of reason(asked)) found.add(page);
  return [...found].slice(0, mostPagesFor(asked));
}

/** The name of the place that is called by this word in another language or spelling. */
function placeCalled(pages: readonly SitePage[], word: string): string | undefined {
  const wanted = foldText(word);
  const place = pages.find(
    ({ kind, names = [] }) => kind === 'place' && names.some((name) => foldText(name) === wanted),
  );
  return place?.title.replace(/,.*/, '');
}

function wordsIn(reading: Reading): string[] {
  return reading.type === 'person' ? [surnameOf({ title: reading.label })] : reading.words.split(' ');
}

function surnameOf({ title }: Pick<SitePage, 'title'>): string {
  return title.split(' ').at(-1) ?? '';
}

function keyEventsOf(
  pages: readonly SitePage[],
  words: readonly string[],
  range: Asked['range'],
): SitePage[] {
  return eventsOf(pages, words, range).filter(({ isKey }) => isKey);
}

function eventNamedIn(pages: readonly SitePage[], words: string): SitePage[] {
  const telling = words.split(' ').filter((word) => !isFiller(word) && !countedFrom.test(word));
  return telling.length === 0 ? [] : findKeyEvents(pages, telling).slice(0, 1);
}

/** Words that count days from an event. */
const countedFrom = /\b(?:day|week|before|after|since|until|till)\b/i;

/** Two people who are named together have met, unless it is said what else they did; a key meeting comes first. */
function meetingsFirst(events: readonly SitePage[], words: readonly string[]): SitePage[] {
  if (wordsOfEventIn(words).length > 0) return [...events];
  const isMeeting = ({ names = [] }: SitePage) => Number(names.some((name) => /\bmeeting\b/.test(name)));
  const isKey = (event: SitePage) => Number(event.isKey ?? false);
  return events.toSorted((a, b) => isKey(b) - isKey(a) || isMeeting(b) - isMeeting(a));
}

function isAskedForWords({ query }: SearchPlan): boolean {
  return query.kind.includes('statement');
}

function wordsOfEventIn(words: readonly string[]): string[] {
  return words.filter((word) =>
    /^(?:call|meet|meeting|met|talks|phone|telephone|speak|spoke|visit|summit)$/i.test(word),
  );
}

function pageOf(pages: readonly SitePage[], kind: SitePage['kind'], id: string): SitePage | undefined {
  return pages.find((page) => page.kind === kind && page.id === id);
}

/** Pages with exactly this name; people first, as the table of kinds has them. */
function pagesNamed(pages: readonly SitePage[], name: string): SitePage[] {
  const wanted = plainName(name);
  if (wanted.length < 2) return [];
  return pages.filter(
    ({ kind, title, names = [] }) =>
      kind !== 'day' &&
      kind !== 'event' &&
      [title, ...names].some((one) => plainName(one).replaceAll(' ', '') === wanted.replaceAll(' ', '')),
  );
}

function topicsBeginning(pages: readonly SitePage[], words: string): SitePage[] {
  const wanted = `${plainName(words)} `;
  return pages.filter(
    ({ kind, title }) => kind === 'topic' && wanted.length > 3 && `${plainName(title)} `.startsWith(wanted),
  );
}

/** Without articles and the place after a comma: `The Kremlin, Moscow` is the Kremlin. */
function plainName(name: string): string {
  return foldText(name.replace(/,.*/, '')).replace(/\bthe /g, '');
}

/**
 * Pages that have all of these words in their title or another name. A single word is enough for a topic; what sources
 * disagree on may also be called by its event.
 */
function pagesTitled(pages: readonly SitePage[], words: readonly string[]): SitePage[] {
  const wanted = words.map(asTalks);
  return pages.filter(({ kind, id, title, line, names = [] }) => {
    if (kind === 'day' || kind === 'event' || kind === 'person') return false;
    if (words.length === 1 && kind !== 'topic') return false;
    const forms = kind === 'disagreement' ? [`${title} ${line}`] : [title, ...names, wordsOfId(id)];
    return forms.some((name) => {
      const parts = foldText(name).split(' ').map(asTalks);
      return wanted.every((word) => parts.some((part) => isSameWord(word, part)));
    });
  });
}

function documentsTitled(pages: readonly SitePage[], words: readonly string[]): SitePage[] {
  return pagesTitled(pages, words).filter(({ kind }) => kind === 'document');
}

/** Ministers who meet have talks. */
function asTalks(word: string): string {
  return /^(?:meet|meets|meeting|met)$/i.test(word) ? 'talks' : word;
}

function eventsOf(pages: readonly SitePage[], words: readonly string[], range: Asked['range']): SitePage[] {
  const within = range ? pages.filter(({ day = '' }) => day >= range.from && day <= range.to) : pages;
  if (words.length === 0)
    return within.filter(({ isKey }) => isKey).sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  return findEvents(within, words);
}

/** The page of a day, or of the month that a range lies in. */
function pagesOfDates(pages: readonly SitePage[], { from, to }: { from: string; to: string }): SitePage[] {
  const ids =
    from === to ? [from, from.slice(0, 7)] : from.slice(0, 7) === to.slice(0, 7) ? [from.slice(0, 7)] : [];
  const [page] = ids.flatMap((id) => pageOf(pages, 'day', id) ?? []);
  return page ? [page] : [];
}

/** All runs of up to three words, the longest first. */
function runsOf(words: readonly string[]): string[] {
  return [3, 2, 1].flatMap((length) =>
    words
      .slice(0, Math.max(0, words.length - length + 1))
      .map((_, at) => words.slice(at, at + length).join(' ')),
  );
}
