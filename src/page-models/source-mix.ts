import { frequencies } from './counts-label.ts';
import type { SourceLine } from './prose.ts';

/** The sources of a text, counted: `3 sources: official 2, agency 1. Language: English 2, French 1. State media: 1.` */
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
