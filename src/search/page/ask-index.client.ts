import { type KnownRecord, planWithNearName, planWithWords, type SearchPlan } from '../query/plan-search.ts';
import type { FoundRecords, PagefindIndex } from './pagefind-index.client.ts';

/**
 * What a search finds. A word that no record has is read as a person's misspelt name where it is near to one, or as
 * what else it was meant to be, and the plan then says so.
 */
export async function askIndex(
  index: PagefindIndex,
  first: SearchPlan,
  known: KnownRecord,
): Promise<{ plan: SearchPlan; found: FoundRecords }> {
  if (first.findsNothing) return { plan: first, found: { hits: [], unknownWords: [] } };
  let plan = first;
  let found = await index.search(plan.query);
  const settle = async (settled: SearchPlan | undefined) => {
    if (!settled) return;
    plan = settled;
    found = await index.search(plan.query);
  };
  // What stands in quotation marks is meant as it stands.
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
