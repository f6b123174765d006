import { entryPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { asEdtf } from '../dates/edtf.ts';
import { labelOf } from '../record/names.ts';
import { sideOf } from '../record/parties.ts';
import {
  type PromiseStanding,
  type PromiseState,
  promiseAtEdition,
  promiseHistory,
  promiseStates,
  promisesOn,
} from '../record/promises.ts';
import { referrersAmong, statementById } from '../record/referrers.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import { type PromiseItem, promiseItem, stateLabels, stateMeanings } from './promise-item.ts';
import { type PromiseScore, promiseScore } from './promise-score.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { type SourceLink, sourceLink } from './source-link.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What the ledger of promises shows. */
export interface PromisesPage {
  /** `31 May 2031`: the day of the edition. */
  dayLabel: string;
  score: PromiseScore;
  /** Whose promises they are: `7 kept · 2 withdrawn` of each side, those with the most first. */
  sides: { href: string; side: string; count: number; label: string }[];
  states: { state: PromiseState; label: string; meaning?: string | undefined; promises: PromiseItem[] }[];
}

export function promisesPage(site: Site): PromisesPage {
  const standings = promisesOn(site, site.edition);
  return {
    dayLabel: formatDay(site.edition),
    score: promiseScore(standings),
    sides: sidesOf(site, standings),
    states: promiseStates
      .map((state) => ({
        state,
        label: stateLabels[state],
        meaning: stateMeanings[state],
        promises: standings
          .filter((standing) => standing.state === state)
          .map((standing) => promiseItem(site, standing)),
      }))
      .filter(({ promises }) => promises.length > 0),
  };
}

function sidesOf(site: Site, standings: readonly PromiseStanding[]): PromisesPage['sides'] {
  const bySide = new Map<string, PromiseStanding[]>();
  for (const standing of standings) {
    for (const side of new Set(standing.promise.data.by.map((who) => sideOf(site, who)))) {
      bySide.set(side, [...(bySide.get(side) ?? []), standing]);
    }
  }
  return [...bySide]
    .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .map(([side, ofSide]) => ({
      href: entryPath('parties', side),
      side: labelOf(site, 'parties', side),
      count: ofSide.length,
      label: promiseScore(ofSide).label,
    }));
}

/** What a promise's page shows. */
export interface PromisePage {
  title: string;
  description: string;
  /** As of the edition, or of the day it became known if that is later. */
  promise: PromiseItem;
  meaning?: string | undefined;
  /** The statement in which it was made. */
  words?: StatementItem;
  saidSources: SourceLink[];
  /** When it entered each state. */
  history: { on: DateLink; label: string }[];
  prose: ProsePart[];
  groups: EntryGroup[];
  sources: SourceLine[];
  /** Corrections since its publication. */
  corrections: CorrectionLine[];
}

export function promisePage(site: Site, id: string): PromisePage {
  const entry = site.byId.promises.get(id);
  if (!entry) throw new RangeError(`There is no promise "${id}"`);
  const { title, said } = entry.data;
  const standing = promiseAtEdition(site, id);
  const words = said.statement === undefined ? undefined : statementById(site, said.statement);
  const promise = promiseItem(site, standing);
  return {
    title,
    description: `A promise of ${promise.by.map(({ label }) => label).join(' and ')}, ${promise.said.label}. ${promise.stateNote ?? promise.stateLabel}.`,
    promise,
    meaning: stateMeanings[standing.state],
    ...(words && { words: statementItem(site, words) }),
    saidSources: (said.sources ?? []).map((source) => sourceLink(site, source)),
    history: promiseHistory(site, id).map(({ on, state }) => ({
      on: dateLink(site, asEdtf(on)),
      label: historyLabel(state),
    })),
    prose: proseOf(site, entry),
    groups: entryGroups(site, {
      events: referrersAmong(site, 'events', 'promises', id),
      articles: referrersAmong(site, 'articles', 'promises', id),
    }),
    sources: sourceLinesOf(site, entry),
    corrections: correctionLines(entry),
  };
}

function historyLabel(state: PromiseState | 'made'): string {
  return state === 'made' ? 'Promised' : stateLabels[state];
}
