import { foldText } from '../fold-text.ts';
import type { ResultKind } from '../result-kinds.ts';
import type { DateInput } from './date-input.ts';
import type { Named } from './match-names.ts';
import type { DateVocabulary } from './read-single-date.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The parts of the vocabulary that words are looked up in. */
export type QueryVocabulary = Pick<Vocabulary, 'people' | 'parties' | 'topics'> & DateVocabulary;

/** One name, date or kind that was recognised, with the words as they were typed. */
export type Reading =
  | { type: 'person'; id: string; label: string; role: 'involved' | 'about'; words: string; isNear: boolean }
  | { type: 'topic'; id: string; label: string; words: string }
  | { type: 'party'; id: string; label: string; words: string }
  | { type: 'date'; date: DateInput; words: string }
  | { type: 'kind'; kind: ResultKind; words: string };

export interface ParsedQuery {
  readings: Reading[];
  /** The remaining words, which are searched as text. */
  words: string[];
  /** Exact phrases, without their quotation marks; and acronyms, which begin too many other words. */
  phrases: string[];
  /** Sentences about input that could not be used as it is. */
  notes: string[];
  /** Ids of people that a name or an office may mean, if more than one. */
  mayBe: string[];
}

/** Words that only make a question of a query, in several languages. They are ignored once something is recognised. */
const fillers = new Set(
  `a an and any are at be been by did do does for from go goes went come came had happen happened happens has have he her him his how i in into is it its me of on or she
so tell that there the their them they to us was we were what when where which who whom whose why will with would you about
в во до и из к на о об от по с со у что кто когда где как сказал сказала
am dem den der des im mit sagte und vom von wann wer zu zum
au aux de dit du en et la le les quand que qui`
    .split(/\s+/)
    .map(foldText),
);

/** `who attended`, `did they meet`: not all words of a question are in its answer. */
export function isQuestion(query: string): boolean {
  return /^(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|was|were|has|had)\s/i.test(query);
}

export function isFiller(word: string): boolean {
  return fillers.has(foldText(word));
}

/** Words in quotation marks of any style, with one group for each style. */
export const quotePairs = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|»([^«]*)«|‹([^›]*)›/g;

/** People that misspelt words are taken for, by the word as typed. */
export type TakenFor = ReadonlyMap<string, Named>;
