import { facets } from '../facets.ts';
import { trimPunctuation } from '../fold-text.ts';
import { emptyState, isSearch, type SearchState } from '../search-state.ts';
import { isFiller, type ParsedQuery, quotePairs } from './parse-query.ts';
import type { SearchPlan } from './plan-search.ts';
import { type Part, readingName } from './search-parts.ts';

/** A search with fewer restrictions than another. */
export interface WiderSearch {
  label: string;
  state: SearchState;
}

/** Longer queries do not fail because of a single word. */
const mostWords = 10;

/** The same search, each time without one part: a chosen value, a date or name that was read, a word or a phrase. */
export function searchesWithoutOne({ state, parts, parsed }: SearchPlan): WiderSearch[] {
  const { words, phrases, readings } = parsed;
  const withText = (label: string, q: string): WiderSearch => ({ label, state: { ...state, q, shown: 0 } });
  const wider = [
    ...withoutChosen(state, parts),
    ...readings.map((one) =>
      withText(withoutLabel(one.type, readingName(one)), textWithout(state.q, isRun(one.words))),
    ),
    ...(words.length > mostWords ? [] : words).map((word) =>
      withText(`Search without “${trimPunctuation(word)}”`, textWithout(state.q, isRun(word))),
    ),
    ...phrases.flatMap((phrase) => [
      withText(`Search without “${phrase}”`, textWithout(state.q, isPhrase(phrase))),
      ...(/\s/.test(phrase)
        ? [withText(`Search for the words of “${phrase}” in any order`, textWithOpen(state.q, phrase))]
        : []),
    ]),
  ];
  return wider.filter((one) => isSearch(one.state));
}

/** Searches for a single word or phrase, for when leaving out one is not enough. */
export function searchesForOne({ words, phrases }: ParsedQuery): WiderSearch[] {
  return [...words.slice(0, mostWords), ...phrases.map((phrase) => `"${phrase}"`)].map((q) => ({
    label: `Search for “${q.replaceAll('"', '')}” alone`,
    state: { ...emptyState, q },
  }));
}

/** Drops one field at a time, or one value of a field whose values must all match. */
function withoutChosen(state: SearchState, parts: readonly Part[]): WiderSearch[] {
  const chosen = parts.filter(({ field }) => field !== 'q');
  const fields = [...new Set(chosen.map(({ field }) => field))];
  return fields.flatMap((field) => {
    const ofField = chosen.filter((part) => part.field === field);
    const facet = facets.find(({ name }) => name === field);
    if (!facet || facet.match === 'all') {
      return ofField.map(({ name, without }) => ({ label: withoutLabel(field, name), state: without }));
    }
    const names = ofField.map(({ name }) => name).join(' or ');
    return [{ label: withoutLabel(field, names), state: { ...state, [facet.name]: [], shown: 0 } }];
  });
}

function withoutLabel(of: string, name: string): string {
  if (of === 'kind') return `Search all kinds, not only ${name}`;
  return of === 'date' ? `Search all days, not only ${name}` : `Search without ${name}`;
}

/** A piece of a query: one word, or a phrase with its quotation marks. */
interface Piece {
  written: string;
  phrase?: string;
}

type FindRun = (pieces: readonly Piece[], at: number) => number;

function piecesOf(query: string): Piece[] {
  const pattern = new RegExp(`${quotePairs.source}|(?:(?!${quotePairs.source})\\S)+`, 'g');
  return [...query.matchAll(pattern)].map(([written, ...groups]) => {
    const phrase = groups.find((group) => group !== undefined);
    return { written, ...(phrase !== undefined && { phrase: phrase.trim() }) };
  });
}

/** Counts the pieces, from one index on, that are these words outside quotation marks. */
function isRun(words: string): FindRun {
  const { length } = words.split(' ');
  return (pieces, at) => {
    const run = pieces.slice(at, at + length);
    const isPlain = run.every(({ phrase }) => phrase === undefined);
    const text = run.map(({ written }) => written).join(' ');
    return isPlain && trimPunctuation(text) === trimPunctuation(words) ? length : 0;
  };
}

function isPhrase(wanted: string): FindRun {
  return (pieces, at) => (pieces[at]?.phrase === wanted ? 1 : 0);
}

/** The query without the first match; empty if only filler words are left. */
function textWithout(query: string, find: FindRun): string {
  const pieces = piecesOf(query);
  const at = pieces.findIndex((_, start) => find(pieces, start) > 0);
  const left = at < 0 ? pieces : pieces.toSpliced(at, find(pieces, at));
  return left.every(({ written, phrase }) => phrase === undefined && isFiller(written))
    ? ''
    : left.map(({ written }) => written).join(' ');
}

/** The query with one phrase taken out of its quotation marks. */
function textWithOpen(query: string, wanted: string): string {
  return piecesOf(query)
    .map(({ written, phrase }) => (phrase === wanted ? phrase : written))
    .join(' ');
}
