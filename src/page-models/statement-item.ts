import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { compareEvents, dayOfEvent, inOrderOfDay } from '../record/events.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { byWeight } from '../record/statement-weight.ts';
import { beginningOf } from './beginning-of.ts';
import { pageLimits } from './page-limits.ts';
import { type SourceLink, sourceLink } from './source-link.ts';
import { type OriginalView, statementView } from './statement-view.ts';

/** A statement in a list: its words and where they come from. Its permalink shows the rest. */
export interface StatementItem {
  permalink: string;
  html: string;
  /** Its first words, for a line of a list. */
  beginning: string;
  /** Left out for English. */
  lang?: string;
  languageLabel?: string;
  speaker: EntryLink;
  translator?: string;
  original?: OriginalView;
  /** `as told by an unnamed official to The Daily` */
  telling?: string;
  source: SourceLink;
  /** When its source was published, if that was after the day it was said. */
  laterLabel?: string;
  /** Less important among many at one event: hidden until a reader unfolds it. */
  isFolded?: true;
}

export function statementItem(site: Site, statement: Statement): StatementItem {
  const view = statementView(site, statement);
  return {
    permalink: view.permalink,
    html: view.html,
    beginning: beginningOf(statement.text, pageLimits.beginningCharacters),
    ...(view.lang !== 'en' && { lang: view.lang }),
    ...(view.languageLabel !== undefined && { languageLabel: view.languageLabel }),
    speaker: view.speaker,
    ...(view.translator !== undefined && { translator: view.translator }),
    ...(view.original !== undefined && { original: view.original }),
    ...(view.telling !== undefined && { telling: view.telling }),
    source: sourceLink(site, statement.source),
    ...(view.laterLabel !== undefined && { laterLabel: view.laterLabel }),
  };
}

/** What was said at one event, or at none. */
export interface Occasion {
  event?: EntryLink;
  statements: StatementItem[];
}

/** What one speaker said at an occasion. */
export interface Speech {
  speaker: EntryLink;
  /** Statements with the same credit are in one run, which shows it once. */
  runs: StatementItem[][];
}

/** Statements by speaker, in the order in which each first spoke. */
export function speechesOf(statements: readonly StatementItem[]): Speech[] {
  return [...Map.groupBy(statements, ({ speaker }) => speaker.href).values()].flatMap((spoken) => {
    const [first] = spoken;
    if (!first) return [];
    const runs = [...Map.groupBy(spoken, creditKey).values()];
    return [{ speaker: first.speaker, runs }];
  });
}

function creditKey({ telling, languageLabel, translator, source, laterLabel }: StatementItem): string {
  return JSON.stringify([telling, languageLabel, translator, source.href, laterLabel]);
}

/** What was said on one day, by occasion. */
export interface SpokenDay {
  /** `2031-05-14`, which is its anchor. */
  date: string;
  label: string;
  href?: string;
  occasions: Occasion[];
}

/**
 * Statements by the event they were said at, in the order of the events and then of the record.
 *
 * @param options.events events to include even without a statement
 * @param options.day the day of the page; an event that began after it is not named, because it was still to come
 * @param options.mostInFull how many statements of each event to show, those of most weight; the others are folded
 * @param options.hidesOriginals for a full page: leaves the words in their own language to the permalinks
 */
export function occasionsOf(
  site: Site,
  statements: readonly Statement[],
  {
    events = [],
    day,
    mostInFull,
    hidesOriginals = false,
  }: {
    events?: readonly Entry<'events'>[];
    day?: string;
    mostInFull?: number;
    hidesOriginals?: boolean;
  } = {},
): Occasion[] {
  const found = new Map<string, { event?: Entry<'events'>; statements: Statement[] }>(
    events.map((event) => [event.id, { event, statements: [] }]),
  );
  for (const statement of statements) {
    const event = site.byId.events.get(statement.event ?? '');
    const isKnown = event !== undefined && (day === undefined || dayOfEvent(event) <= day);
    const key = isKnown ? event.id : '';
    const occasion = found.get(key);
    if (occasion) occasion.statements.push(statement);
    else found.set(key, { ...(isKnown && { event }), statements: [statement] });
  }
  const order = inOrderOfDay([...found.values()].flatMap(({ event }) => event ?? []).sort(compareEvents));
  const placeOf = ({ event }: { event?: Entry<'events'> }) => (event ? order.indexOf(event) : order.length);
  return [...found.values()]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ event, statements }) => ({
      ...(event && { event: linkTo(site, 'events', event.id) }),
      statements: foldedBeyond(site, [...statements].sort(inOrderOfRecord), mostInFull).map((item) =>
        hidesOriginals ? withoutOriginal(item) : item,
      ),
    }));
}

function withoutOriginal({ original, ...item }: StatementItem): StatementItem {
  return item;
}

function foldedBeyond(
  site: Site,
  statements: readonly Statement[],
  mostInFull = Number.POSITIVE_INFINITY,
): StatementItem[] {
  const isLong = statements.length > mostInFull + 1;
  const inFull = new Set(isLong ? byWeight(site, statements).slice(0, mostInFull) : statements);
  return statements.map((statement) => ({
    ...statementItem(site, statement),
    ...(!inFull.has(statement) && { isFolded: true as const }),
  }));
}

function inOrderOfRecord(a: Statement, b: Statement): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.position.line - b.position.line;
}
