/** `6 events, 1 statement`: zero counts are left out. */
export function countsLabel(counts: [count: number, one: string, many: string][]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

/** `official 3, newspaper 2`: how often each word occurs, most frequent first. */
export function frequencies(words: readonly string[]): string {
  return [...Map.groupBy(words, (word) => word)]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .map(([word, { length }]) => `${word} ${length}`)
    .join(', ');
}
