import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { compareEvents, dayOfEvent } from '../record/events.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
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

/** What was said on one day, by occasion. */
export interface SpokenDay {
  /** `2031-05-14`, which is its anchor. */
  date: string;
  label: string;
  href?: string;
  occasions: Occasion[];
}

/**
 * Groups statements by the event they were made at, in the order of the events and then of the record. Given events are
 * included even without statements. An event that began after the day is not named: it was still to come.
 */
export function occasionsOf(
  site: Site,
  statements: readonly Statement[],
  { events = [], day }: { events?: readonly Entry<'events'>[]; day?: string } = {},
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
  return [...found.values()]
    .sort((a, b) => (a.event && b.event ? compareEvents(a.event, b.event) : a.event ? -1 : b.event ? 1 : 0))
    .map(({ event, statements }) => ({
      ...(event && { event: linkTo(site, 'events', event.id) }),
      statements: [...statements].sort(inOrderOfRecord).map((statement) => statementItem(site, statement)),
    }));
}

function inOrderOfRecord(a: Statement, b: Statement): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.position.line - b.position.line;
}
