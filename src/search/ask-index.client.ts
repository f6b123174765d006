import type { FoundRecords, PagefindIndex } from './pagefind-index.client.ts';
import { type KnownRecord, planWithNearName, type SearchPlan } from './plan-search.ts';

/**
 * What a search finds. A word that no record has is read as a person's misspelt name where it is near to one, and
 * the plan then says so.
 */
export async function askIndex(
  index: PagefindIndex,
  first: SearchPlan,
  known: KnownRecord,
): Promise<{ plan: SearchPlan; found: FoundRecords }> {
  if (first.findsNothing) return { plan: first, found: { hits: [], unknownWords: [] } };
  let plan = first;
  let found = await index.search(plan.query);
  for (const word of found.unknownWords) {
    // What stands in quotation marks is meant as it stands.
    const settled = plan.query.words.includes(word) && planWithNearName(plan, word, known);
    if (!settled) continue;
    plan = settled;
    found = await index.search(plan.query);
  }
  return { plan, found };
}
