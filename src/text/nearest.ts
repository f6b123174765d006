/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, each 1. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** A longer text cannot be a misspelt name. */
const longestWord = 100;

/**
 * The candidate that a word most likely meant: a near spelling, a longer or shorter id with the same start, or one that
 * shares a part ("enlargment" for "harbour-enlargement").
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const wanted = word.toLowerCase();
  const limit = word.length <= 4 ? 1 : word.length <= 12 ? 2 : 4;
  const parts = partsOf(wanted);
  const best = { spelling: limit + 1, shared: 0 };
  let bySpelling: string | undefined;
  let byStart: string | undefined;
  let byPart: string | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const distance = editDistance(wanted, known, limit);
    if (distance < best.spelling) {
      bySpelling = candidate;
      best.spelling = distance;
    }
    if (wanted.length > 3 && (known.startsWith(`${wanted}-`) || wanted.startsWith(`${known}-`))) {
      byStart ??= candidate;
    }
    const shared = sharedParts(parts, partsOf(known));
    if (shared > best.shared) {
      byPart = candidate;
      best.shared = shared;
    }
  }
  return bySpelling ?? byStart ?? byPart;
}

/** The parts of an id that are words; a shared number does not suggest a match. */
function partsOf(id: string): string[] {
  return id.split('-').filter((part) => part.length > 3 && !/^\d+$/.test(part));
}

function sharedParts(own: readonly string[], other: readonly string[]): number {
  return own.filter((part) => other.some((known) => editDistance(part, known, 2) <= 2)).length;
}

/** `Did you mean "x"?` with a leading space, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}
