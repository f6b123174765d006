import { facets } from '../facets.ts';
import { trimPunctuation } from '../fold-text.ts';
import { emptyState, isSearch, type SearchState } from '../search-state.ts';
import type { ParsedQuery } from './parsed-query.ts';
import type { SearchPlan } from './plan-search.ts';
import { isPhrase, isRun, textWithOpen, textWithout } from './query-text.ts';
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
