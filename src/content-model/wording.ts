import type { Position } from './problem.ts';
import { outsideQuotations, placeIn, proseOf, type Worded } from './prose.ts';

/**
 * What rules across files look for in an entry's own sentences. Found once, when the file is read, and kept with the
 * reading: a check of everything then needs no sentence of a file that did not change.
 */
export interface Wording {
  /** Each pair of words with capitals that stands outside quotation marks and may be somebody's name, once. */
  names: string[];
  /** What stands between “ and ” within a sentence of an article or an event. */
  quoted: QuotedWords[];
}

export interface QuotedWords extends Position {
  words: string;
  /** Ids of the sources that bear them out: those cited in the same passage. */
  sources: string[];
}

const twoNames = /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}’'-]+)[ \n](\p{Lu}[\p{L}\p{M}’'-]+)/gu;

/** Fewer words than this between quotation marks may be a name or a term. */
const fewestWords = 3;

export function wordingOf(entry: Worded): Wording {
  const names = new Set(possibleNames(entry).map(({ name }) => name));
  return { names: [...names], quoted: quotedWords(entry) };
}

/** Where an entry writes this name. */
export function placesOfName(entry: Worded, name: string): Position[] {
  return possibleNames(entry).filter((possible) => possible.name === name);
}

function possibleNames(entry: Worded): (Position & { name: string })[] {
  return proseOf(entry).flatMap((prose) =>
    [...outsideQuotations(prose.text).matchAll(twoNames)].map((match) => {
      const [, first = '', possessive = ''] = match;
      return { name: `${first} ${possessive.replace(/[’']s?$/, '')}`, ...placeIn(prose, match.index) };
    }),
  );
}

function quotedWords({ collection, body }: Worded): QuotedWords[] {
  if (collection !== 'articles' && collection !== 'events') return [];
  const citedInFile = body.citations.map(({ source }) => source);
  return body.passages.flatMap((passage) =>
    [...passage.text.matchAll(/“([^”]+)”/g)].flatMap(({ index, 1: words = '' }) =>
      words.trim().split(/\s+/).length < fewestWords
        ? []
        : // A heading cannot cite; what it quotes is borne out below it.
          [
            {
              words,
              sources: passage.type === 'heading' ? citedInFile : passage.citations,
              ...placeIn(passage, index),
            },
          ],
    ),
  );
}
