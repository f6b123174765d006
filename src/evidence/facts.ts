import { outsideQuotations } from '../text/outside-quotations.ts';
import { daysIn, hoursIn, type WrittenPoint } from './dates-and-times.ts';
import type { KnownNames } from './known-names.ts';
import { numbersIn } from './numbers.ts';

export const factKinds = ['number', 'name', 'time', 'date'] as const;

/** Something in a sentence that can be looked for in a source. */
export interface Fact {
  kind: (typeof factKinds)[number];
  /** As the sentence has it. */
  words: string;
  /** What to look for: any of several forms of a name, or the value. */
  keys: readonly string[];
}

/**
 * The numbers, names, hours and days of one of our sentences. Words in quotation marks are left out, because the rule
 * for quotations checks them against their source. So are states, which nearly every sentence names, and cities that
 * mean a government: a place counts only if the sentence says that something is in it.
 */
export function factsIn(sentence: string, names: KnownNames): Fact[] {
  let rest = outsideQuotations(sentence);
  const take = (kind: Fact['kind'], found: readonly WrittenPoint[]): Fact[] => {
    for (const { text, offset } of found)
      rest = rest.slice(0, offset) + ' '.repeat(text.length) + rest.slice(offset + text.length);
    return found.map(({ text, key }) => ({ kind, words: text, keys: [key] }));
  };
  const dates = take('date', daysIn(rest));
  const times = take('time', hoursIn(rest));
  const numbers = numbersIn(rest)
    .filter(({ text, value }) => value > mostCounted || /\d/.test(text))
    .filter(({ text, offset }) => !isReckoned.test(rest.slice(offset + text.length)))
    .map(({ text, value }): Fact => ({ kind: 'number', words: text, keys: [String(value)] }));
  return unique([...numbers, ...namesIn(rest, names), ...times, ...dates]);
}

/** “Two sides” and “three points” count what the sentence itself names. */
const mostCounted = 3;

/** After “six” in “six days later”: the sentence reckons from days that it or its neighbours name. */
const isReckoned =
  /^[ -](?:days?|weeks?|months?|years?|hours?)(?:’)?\s+(?:after|before|later|earlier|ago|on|from|since)\b/;

/** Before “Riverside” in “in Riverside”, and before “Hotel” in “at the Bridge Hotel”. */
const isInPlace = /\b(?:in|at|near|outside)\s+(?:the\s+)?(?:\p{Lu}[\p{L}’]*\s+){0,3}$/u;

/** A word with a capital; the text before it shows whether it begins the sentence. */
const capitalised = /(?<![\p{L}\p{M}\p{N}’'-])\p{Lu}[\p{L}\p{M}]{2,}(?:[’'-]\p{L}[\p{L}\p{M}]+)*/gu;

function namesIn(text: string, { byWord, isOrdinary }: KnownNames): Fact[] {
  return [...text.matchAll(capitalised)].flatMap(({ 0: found, index }): Fact[] => {
    const before = text.slice(0, index);
    const beginsSentence = !/[\p{L}\p{N},;:)”]\s+$/u.test(before);
    // “North-South” has two names.
    return found
      .replace(/[’']s$/, '')
      .split('-')
      .flatMap((words): Fact[] => {
        const written = words.toLowerCase();
        const known = byWord.get(written);
        if (known?.kind === 'place' && !isInPlace.test(before)) return [];
        if (known) return [{ kind: 'name', words, keys: known.forms }];
        return beginsSentence || written.length < 3 || isOrdinary(written)
          ? []
          : [{ kind: 'name', words, keys: [written] }];
      });
  });
}

function unique(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [`${fact.kind} ${fact.keys[0]}`, fact])).values()];
}
