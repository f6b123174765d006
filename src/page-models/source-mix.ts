import { frequencies } from './counts-label.ts';
import type { SourceLine } from './prose.ts';

/** What a text rests on: `9 sources: 4 newspaper, 3 official, 2 transcript. 5 in English, 4 in Russian. 2 state media.` */
export function sourceMixOf(
  sources: readonly Pick<SourceLine, 'kind' | 'languageLabel' | 'isStateMedia'>[],
): string {
  const stateMedia = sources.filter(({ isStateMedia }) => isStateMedia).length;
  return [
    `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}: ${frequencies(sources.map(({ kind }) => kind))}.`,
    `Language: ${frequencies(sources.map(({ languageLabel }) => languageLabel ?? 'English'))}.`,
    ...(stateMedia > 0 ? [`State media: ${stateMedia}.`] : []),
  ].join(' ');
}
