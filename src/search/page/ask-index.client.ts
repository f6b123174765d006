import { planWithNearName, planWithoutWords, planWithWords } from '../query/amend-plan.ts';
import type { SearchPlan } from '../query/plan-search.ts';
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
  if (first.findsNothing) return { plan: first, found: { hits: [], unknownWords: [], inTheWay: [] } };
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
  const { words } = plan.query;
  // A person or a day is worth more than a word next to it: `speech of Berg on 14 May`.
  const isNarrowed = plan.parsed.readings.some(({ type }) => type === 'person' || type === 'date');
  if (found.hits.length === 0 && isNarrowed && words.length > 0 && plan.query.phrases.length === 0) {
    const wider = planWithoutWords(plan, words);
    const others = await index.search(wider.query);
    if (others.hits.length > 0) return { plan: wider, found: others };
  }
  const inTheWay = found.inTheWay.filter(isOpen);
  if (inTheWay.length > 0 && inTheWay.length < words.length) await settle(planWithoutWords(plan, inTheWay));
  return { plan, found };
}

async function meantBy(word: string, index: PagefindIndex): Promise<string[]> {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => part.length > 1)) return parts;
  const { nearWords } = await import('../query/near-words.ts');
  return nearWords(word, await index.words());
}
