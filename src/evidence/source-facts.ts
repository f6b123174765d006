import type { Entry } from '../content-model/entry.ts';
import { addDays } from '../dates/calendar.ts';
import { edtf } from '../dates/edtf.ts';
import { wordsOf } from '../text/quotation-match.ts';
import { daysIn, hoursIn } from './dates-and-times.ts';
import type { Fact } from './facts.ts';
import { numbersIn } from './numbers.ts';

/** Where a source has a fact: in its excerpt and notes, or in its head (title, publisher, day). */
export type Holding = 'words' | 'head';

/** The facts in a source, parsed once. */
export class SourceFacts {
  readonly #words: TextFacts;
  readonly #head: TextFacts;

  constructor({ body, data }: Entry<'sources'>) {
    const { notes = [], note = '', title, publisher, original, published } = data;
    const { first, last } = edtf(published);
    this.#words = new TextFacts([body.text, ...notes.map(({ text }) => text)].join('\n'));
    // A page published on one day reports what happened on that day or the day before.
    const days = first === last ? [addDays(first, -1), first] : [first, last];
    const names = [title, publisher, original?.publisher, original?.title, note];
    this.#head = new TextFacts([...names, ...days].filter(Boolean).join('\n'));
  }

  /** Where the source has a fact; undefined if it does not. */
  holdingOf(fact: Fact): Holding | undefined {
    return this.#words.has(fact) ? 'words' : this.#head.has(fact) ? 'head' : undefined;
  }
}

/** The numbers, words, hours and days of a text. */
class TextFacts {
  readonly #keys: Record<Exclude<Fact['kind'], 'name'>, ReadonlySet<string>>;
  readonly #words: readonly string[];

  constructor(text: string) {
    const hours = hoursIn(text).map(({ key }) => key);
    const days = daysIn(text).map(({ key }) => key);
    this.#keys = {
      // “19 and 20 January” has a number and a day, and so has “eleven in the morning” for 11:00.
      number: new Set([
        ...numbersIn(text).map(({ value }) => String(value)),
        ...[...hours, ...days].flatMap((key) => key.split(/[-:]/).map((part) => String(Number(part)))),
      ]),
      time: new Set(hours),
      date: new Set(days),
    };
    this.#words = [...new Set(wordsOf(text).map(({ key }) => key))];
  }

  has({ kind, keys }: Fact): boolean {
    return kind === 'name'
      ? keys.some((form) => this.#words.some((word) => isFormOf(word, form)))
      : keys.some((key) => this.#keys[kind].has(key));
  }
}

/** Whether a word is a name, perhaps with another ending: Мостовым for Мостов, North's for North. */
function isFormOf(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length < shortestStem + 1) return word.startsWith(`${name}'`);
  const stem = name.slice(0, Math.max(shortestStem, name.length - 1));
  return word.startsWith(stem) && Math.abs(word.length - name.length) <= longestEnding;
}

const shortestStem = 4;
const longestEnding = 3;
