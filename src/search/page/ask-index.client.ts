import { planWithNearName, planWithoutWord, planWithWords, type SearchPlan } from '../query/plan-search.ts';
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
  if (found.hits.length === 0) {
    const without = await withoutOneWord(index, plan);
    if (without) return without;
  }
  return { plan, found };
}

/** Fewer words are tried one by one than this. */
const mostWords = 6;

/**
 * The search without the word that leaves the most telling results: those that fewest entries have. Undefined with two
 * words or fewer, and if no word alone is in the way.
 */
async function withoutOneWord(
  index: PagefindIndex,
  plan: SearchPlan,
): Promise<{ plan: SearchPlan; found: FoundHits } | undefined> {
  const { words } = plan.query;
  if (words.length < 2 || words.length > mostWords) return undefined;
  const ways = await Promise.all(
    words.map(async (word) => {
      const narrower = planWithoutWord(plan, word);
      return { plan: narrower, found: await index.search(narrower.query) };
    }),
  );
  return ways
    .filter(({ found }) => found.hits.length > 0 && found.unknownWords.length === 0)
    .sort((a, b) => a.found.hits.length - b.found.hits.length)[0];
}

async function meantBy(word: string, index: PagefindIndex): Promise<string[]> {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => part.length > 1)) return parts;
  const { nearWords } = await import('../query/near-words.ts');
  return nearWords(word, await index.words());
}
