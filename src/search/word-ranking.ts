/*
 * The order of results with words. Pagefind scores how well one word matches an entry: how often, how rare the word is,
 * and whether the title has it. This adds what it leaves out: how close together the words are, and which of them are missing.
 */

/** How one entry matches one word. */
export interface WordMatch {
  score: number;
  /** Indexes of the matched words in its text. */
  positions: readonly number[];
  isInTitle: boolean;
}

/** The entries that match one word, by their keys. */
export type WordMatches = ReadonlyMap<string, WordMatch>;

export interface ScoredEntry {
  key: string;
  score: number;
  /** Indexes of the words, in the query, that it does not have. */
  missing: readonly number[];
  /** The part of the query that it has, from 0 to 1. Rare words count more. */
  coverage: number;
  positions: readonly number[];
}

/**
 * Scores all entries that match any of the words, the best first.
 *
 * @param total number of entries in the index
 * @param namesInTitle how many of the people who were asked for the title names
 */
export function scoreEntries(
  words: readonly WordMatches[],
  total: number,
  namesInTitle: (key: string) => number = () => 0,
): ScoredEntry[] {
  const rarity = words.map((matches) => Math.log(1 + total / Math.max(1, matches.size)));
  const whole = rarity.reduce((sum, one) => sum + one, 0);
  const keys = new Set(words.flatMap((matches) => [...matches.keys()]));
  return [...keys]
    .map((key): ScoredEntry => {
      const found = words.map((matches) => matches.get(key));
      const missing = found.flatMap((match, at) => (match ? [] : [at]));
      const lost = missing.reduce((sum, at) => sum + (rarity[at] ?? 0), 0);
      const coverage = whole === 0 ? 1 : 1 - lost / whole;
      const matched = found.filter((match) => match !== undefined);
      const sum = matched.reduce((all, { score }) => all + score, 0);
      return {
        key,
        score: sum * coverage ** 1.5 * (1 + 2 * closenessOf(matched)) * (1 + namesInTitle(key) / 2),
        missing,
        coverage,
        positions: matched.flatMap(({ positions }) => positions),
      };
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? 1 : -1));
}

/** From 0 to 1: 1 if all the words are next to each other or in the title. */
function closenessOf(matched: readonly WordMatch[]): number {
  if (matched.length < 2) return 0;
  const inTitle = matched.filter(({ isInTitle }) => isInTitle).length / matched.length;
  const inText = matched.filter(({ positions }) => positions.length > 0);
  const part = inText.length / matched.length;
  return Math.max(inTitle ** 2, inText.length < 2 ? 0 : (part * inText.length) / shortestWindow(inText));
}

/** How many words of the text hold all the matches, at the least. */
function shortestWindow(matched: readonly WordMatch[]): number {
  const all = matched
    .flatMap(({ positions }, word) => positions.map((position) => ({ position, word })))
    .sort((a, b) => a.position - b.position);
  const counts = matched.map(() => 0);
  let [held, start, shortest] = [0, 0, Number.POSITIVE_INFINITY];
  for (const { position, word } of all) {
    if ((counts[word] ?? 0) === 0) held++;
    counts[word] = (counts[word] ?? 0) + 1;
    while (held === matched.length) {
      const first = all[start];
      if (!first) break;
      shortest = Math.min(shortest, position - first.position + 1);
      counts[first.word] = (counts[first.word] ?? 0) - 1;
      if (counts[first.word] === 0) held--;
      start++;
    }
  }
  return Math.max(shortest, matched.length);
}

/** Fewer words are all meant, unless they are a question. */
const fewestWords = 3;

/**
 * The words that keep the best match out, as indexes; none if all results have all the words and the best of them is good.
 */
export function wordsInTheWay(
  entries: readonly ScoredEntry[],
  wordCount: number,
  isQuestion = false,
): readonly number[] {
  const whole = entries.find(({ missing }) => missing.length === 0);
  const [best] = entries.filter(({ missing, coverage }) => missing.length > 0 && coverage >= 0.5);
  if (!best || wordCount < 2) return [];
  if (!whole) return best.missing;
  return (isQuestion || wordCount >= fewestWords) && best.score > whole.score ? best.missing : [];
}
