import { outsideQuotations, placeIn, proseOf } from '../own-sentences.ts';
import type { EntryRule } from '../rule.ts';

/** Words that take a side or judge, each with what can be written instead. */
const loaded: ReadonlyMap<string, string> = new Map([
  ['puppet', 'name who leads it and who supports it'],
  ['so-called', 'who calls it so'],
  ['unprovoked', 'who says so'],
  ['hysteria', 'what was said'],
  ['propaganda', 'name the outlet and what it said'],
  ['brazen', 'what was done'],
  ['desperate', 'what was done'],
  ['notorious', 'what is known'],
  ['clearly', 'take it out'],
  ['obviously', 'take it out'],
  ['of course', 'take it out'],
  ['unfortunately', 'take it out'],
  ['sadly', 'take it out'],
  ['shocking', 'take it out'],
  ['dramatic', 'what changed'],
  ['slammed', 'criticised'],
  ['blasted', 'criticised'],
  ['lashed out', 'criticised'],
  ['admitted', 'said'],
  ['claimed', 'said'],
  ['boasted', 'said'],
  ['terrorist', 'what was done'],
  ['heroic', 'what was done'],
  ['warmongering', 'what was done'],
  ['blackmail', 'who calls it so'],
]);

const pattern = new RegExp(`\\b(?:${[...loaded.keys()].join('|')})\\b`, 'gi');

/** "The inspection regime" is a term; a regime that belongs to someone is a judgement. */
const someonesRegime =
  /\b(?:Kyiv|Kiev|Moscow|Minsk|Putin|Zelensky|Lukashenko|Russian|Ukrainian|Western|Nazi) regime\b/gi;

/** Words outside quotations that judge for the reader. */
export const loadedWords: EntryRule = {
  name: 'loaded-words',
  summary: 'a word outside quotations that takes a side or judges, such as "brazen" or "claimed"',
  severity: 'hint',
  check: (entry) =>
    proseOf(entry).flatMap((prose) => {
      const text = outsideQuotations(prose.text);
      return [...text.matchAll(pattern), ...text.matchAll(someonesRegime)].map((match) => ({
        ...placeIn(prose, match.index),
        words: match[0],
        message: `"${match[0]}" judges for the reader. Say instead: ${loaded.get(match[0].toLowerCase()) ?? 'government'}`,
      }));
    }),
};
