import { foldText, trimPunctuation } from '../fold-text.ts';
import { kindAskedFor } from '../result-kinds.ts';
import { parseDateWords, splitRange } from './parse-date-words.ts';
import {
  isFiller,
  type ParsedQuery,
  type QueryVocabulary,
  quotePairs,
  type Reading,
  type TakenFor,
} from './parsed-query.ts';
import { acronymIn, phraseBreak, readName, splitNames } from './read-names.ts';
import type { DateVocabulary } from './read-single-date.ts';

/**
 * Finds people, a date, a topic and a kind in a query; the remaining words are searched as text.
 * Words in quotation marks are always searched as they are.
 */
export function parseQuery(
  query: string,
  known: QueryVocabulary,
  takenFor: TakenFor = new Map(),
): ParsedQuery {
  const phrases: string[] = [];
  const bare = query.replace(quotePairs, (_, ...groups: unknown[]) => {
    const phrase = (groups.slice(0, 6).find((group) => typeof group === 'string') as string).trim();
    if (phrase !== '') phrases.push(phrase);
    return ` ${phraseBreak} `;
  });
  const tokens = bare
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((token) => splitRange(token, known))
    .flatMap((token) => splitNames(token, known));
  const result: ParsedQuery = { readings: [], words: [], phrases, notes: [], mayBe: [] };

  let at = 0;
  while (at < tokens.length) {
    const taken =
      readPhraseBreak(tokens, at) ??
      readDate(tokens, at, known, result) ??
      readName(tokens, at, known, takenFor, result);
    at += taken ?? readKind(tokens, at, result) ?? keepWord(tokens, at, known, result);
  }
  result.notes.push(...notesOfOperators(tokens));
  result.readings = demoteLoneReading(result);
  const telling = result.words.filter((word) => !isFiller(word));
  const isTelling = telling.length > 0 || phrases.length > 0 || result.readings.length > 0;
  return isTelling ? { ...result, words: telling } : result;
}

function readPhraseBreak(tokens: readonly string[], at: number): number | undefined {
  return tokens[at] === phraseBreak ? 1 : undefined;
}

function keepWord(
  tokens: readonly string[],
  at: number,
  known: QueryVocabulary,
  { words, phrases }: ParsedQuery,
): number {
  const word = tokens[at] ?? '';
  const acronym = acronymIn(word, known);
  if (acronym !== undefined) phrases.push(acronym);
  // A single letter begins too many words.
  else if (/[\p{L}\p{N}]{2}|\p{N}/u.test(word)) words.push(word);
  return 1;
}

/** Tells the reader that the operators of other search engines do not work here. */
function notesOfOperators(tokens: readonly string[]): string[] {
  const command = tokens.find((token) => /^(?:OR|NOT|\|\|?|[-−]\p{L}.*)$/u.test(token));
  return command === undefined
    ? []
    : [`“${command}” is no command here: what is listed has everything that was asked for`];
}

function readDate(
  tokens: readonly string[],
  at: number,
  known: DateVocabulary,
  result: ParsedQuery,
): number | undefined {
  if (result.readings.some(({ type }) => type === 'date')) return undefined;
  const found = parseDateWords(tokens.slice(at), known);
  if (found?.date) {
    const words = trimPunctuation(tokens.slice(at, at + found.length).join(' '));
    result.readings.push({ type: 'date', date: found.date, words });
  }
  if (found?.problem) result.notes.push(`${found.problem}. It was left out`);
  return found?.length;
}

function readKind(tokens: readonly string[], at: number, result: ParsedQuery): number | undefined {
  const words = tokens[at] ?? '';
  const kind = kindAskedFor(foldText(words));
  if (!kind || result.readings.some((other) => other.type === 'kind')) return undefined;
  result.readings.push({ type: 'kind', kind, words });
  return 1;
}

/** A kind or topic without another name or date is searched as text: `statements`, `open door`, `said no`. */
function demoteLoneReading({ readings, words }: ParsedQuery): Reading[] {
  const [only, ...more] = readings;
  if (more.length > 0 || (only?.type !== 'kind' && only?.type !== 'topic')) return readings;
  words.unshift(...only.words.split(' '));
  return [];
}
