import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { asEdtf } from '../dates/edtf.ts';
import {
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
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { type SourceLink, sourceLink } from './source-link.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What the ledger of promises shows. */
export interface PromisesPage {
  /** `31 May 2031`: the day of the edition. */
  dayLabel: string;
  states: { state: PromiseState; label: string; meaning?: string | undefined; promises: PromiseItem[] }[];
}

export function promisesPage(site: Site): PromisesPage {
  const standings = promisesOn(site, site.edition);
  return {
    dayLabel: formatDay(site.edition),
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
    description: `A promise of ${promise.by.map(({ label }) => label).join(' and ')}, ${promise.said.label}. ${promise.stateNote}.`,
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
