import { trimPunctuation } from '../fold-text.ts';
import { isFiller, quotePairs } from './parsed-query.ts';

/** A piece of a query: one word, or a phrase with its quotation marks. */
interface Piece {
  written: string;
  phrase?: string;
}

type FindRun = (pieces: readonly Piece[], at: number) => number;

function piecesOf(query: string): Piece[] {
  const pattern = new RegExp(`${quotePairs.source}|(?:(?!${quotePairs.source})\\S)+`, 'g');
  return [...query.matchAll(pattern)].map(([written, ...groups]) => {
    const phrase = groups.find((group) => group !== undefined);
    return { written, ...(phrase !== undefined && { phrase: phrase.trim() }) };
  });
}

/** Counts the pieces, from one index on, that are these words outside quotation marks. */
export function isRun(words: string): FindRun {
  const wanted = withoutSpaces(words);
  return (pieces, at) => {
    let text = '';
    for (const [index, { written, phrase }] of pieces.slice(at).entries()) {
      if (phrase !== undefined) return 0;
      text += written;
      if (withoutSpaces(text) === wanted) return index + 1;
      if (text.length > words.length + 20) return 0;
    }
    return 0;
  };
}

/** `26 January–2 February` is read as if it had spaces around the dash. */
function withoutSpaces(text: string): string {
  return trimPunctuation(text).replace(/\s+/g, '');
}

export function isPhrase(wanted: string): FindRun {
  return (pieces, at) => (pieces[at]?.phrase === wanted ? 1 : 0) || isRun(wanted)(pieces, at);
}

/** The query without the first match; empty if only filler words are left. */
export function textWithout(query: string, find: FindRun): string {
  const pieces = piecesOf(query);
  const at = pieces.findIndex((_, start) => find(pieces, start) > 0);
  const left = at < 0 ? pieces : pieces.toSpliced(at, find(pieces, at));
  return left.every(({ written, phrase }) => phrase === undefined && isFiller(written))
    ? ''
    : left.map(({ written }) => written).join(' ');
}

/** The query with one phrase taken out of its quotation marks. */
export function textWithOpen(query: string, wanted: string): string {
  return piecesOf(query)
    .map(({ written, phrase }) => (phrase === wanted ? phrase : written))
    .join(' ');
}
