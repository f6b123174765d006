import { queryOf } from './combine-query.ts';
import { parseQuery } from './parse-query.ts';
import type { TakenFor } from './parsed-query.ts';
import type { SearchPlan } from './plan-search.ts';
import { nearPerson } from './read-names.ts';
import { readParts, shorten } from './search-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The plan with an unmatched word taken for the person whose name is nearest, if there is one. */
export function planWithNearName(plan: SearchPlan, word: string, known: Vocabulary): SearchPlan | undefined {
  const person = nearPerson(word, known);
  if (!person) return undefined;
  const takenFor: TakenFor = new Map([...plan.takenFor, [word, person]]);
  const parsed = parseQuery(plan.state.q, known, takenFor);
  const query = queryOf(plan.chosen, parsed, plan.state);
  return {
    ...plan,
    parsed,
    takenFor,
    query: query ?? plan.query,
    findsNothing: query === undefined,
    parts: [...readParts(plan.state, parsed), ...plan.parts.filter(({ field }) => field !== 'q')],
    notes: [...plan.notes, `“${word}” was taken for ${person.label}`],
  };
}

/** The plan with an unmatched word replaced by the words that were meant, if there are any. */
export function planWithWords(
  plan: SearchPlan,
  word: string,
  meant: readonly string[],
): SearchPlan | undefined {
  if (meant.length === 0) return undefined;
  const words = plan.query.words.flatMap((other) => (other === word ? meant : [other]));
  return {
    ...plan,
    query: { ...plan.query, words },
    notes: [...plan.notes, `“${shorten(word)}” was taken for “${meant.join(' ')}”`],
  };
}

/** The plan without words that keep the best match out. */
export function planWithoutWords(plan: SearchPlan, unwanted: readonly string[]): SearchPlan {
  const named = unwanted.map((word) => `“${shorten(word)}”`).join(', ');
  return {
    ...plan,
    query: { ...plan.query, words: plan.query.words.filter((word) => !unwanted.includes(word)) },
    notes: [...plan.notes, `Results have the rest of the words, but not ${named}`],
  };
}
