import type { SourceLine } from './prose.ts';

/** What a text rests on: `9 sources: 4 newspaper, 3 official, 2 transcript. 5 in English, 4 in Russian. 2 state media.` */
export function sourceMixOf(
  sources: readonly Pick<SourceLine, 'kind' | 'languageLabel' | 'isStateMedia'>[],
): string {
  const stateMedia = sources.filter(({ isStateMedia }) => isStateMedia).length;
  return [
    `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}: ${counted(sources.map(({ kind }) => kind))}.`,
    `Language: ${counted(sources.map(({ languageLabel }) => languageLabel ?? 'English'))}.`,
    ...(stateMedia > 0 ? [`State media: ${stateMedia}.`] : []),
  ].join(' ');
}

/** `official 3, newspaper 2`: the most frequent first. */
function counted(words: string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
}
