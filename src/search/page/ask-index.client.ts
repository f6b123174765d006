import { planWithNearName, planWithWords, type SearchPlan } from '../query/plan-search.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import type { FoundHits, PagefindIndex } from './pagefind-index.client.ts';

/**
 * Runs a search. A word that nothing matches is taken for the nearest name or word, if there is one, and the plan that is
 * returned says so.
 */
export async function askIndex(
  index: PagefindIndex,
  first: SearchPlan,
  known: Vocabulary,
): Promise<{ plan: SearchPlan; found: FoundHits }> {
  if (first.findsNothing) return { plan: first, found: { hits: [], unknownWords: [] } };
  let plan = first;
  let found = await index.search(plan.query);
  const settle = async (settled: SearchPlan | undefined) => {
    if (!settled) return;
    plan = settled;
    found = await index.search(plan.query);
  };
  // Words in quotation marks are never corrected.
  const isOpen = (word: string) => plan.query.words.includes(word);
  for (const word of found.unknownWords.filter(isOpen)) await settle(planWithNearName(plan, word, known));
  for (const word of found.unknownWords.filter(isOpen)) {
    await settle(planWithWords(plan, word, await meantBy(word, index)));
  }
  return { plan, found };
}

async function meantBy(word: string, index: PagefindIndex): Promise<string[]> {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => part.length > 1)) return parts;
  const { nearWords } = await import('../query/near-words.ts');
  return nearWords(word, await index.words());
}
