import type { ReadingSettings } from '../../content-model/site-settings.ts';
import { outsideQuotations } from '../../text/outside-quotations.ts';
import { placeIn, proseOf } from '../own-sentences.ts';
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

const pattern = patternOf([...loaded.keys()]);

function patternOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
}

/** Words of the story, each with what can be written instead. Made once for the settings of a run. */
function wordsOfStory(
  settings: ReadingSettings,
): { pattern: RegExp; instead: ReadonlyMap<string, string> } | undefined {
  const words = settings.loaded_words ?? [];
  if (words.length === 0) return undefined;
  let made = ofStory.get(words);
  if (!made) {
    const instead = new Map(
      words.flatMap((group) => group.words.map((word) => [word.toLowerCase(), group.instead] as const)),
    );
    made = { pattern: patternOf([...instead.keys()]), instead };
    ofStory.set(words, made);
  }
  return made;
}

const ofStory = new WeakMap<object, { pattern: RegExp; instead: ReadonlyMap<string, string> }>();

/** Words outside quotations that judge for the reader. */
export const loadedWords: EntryRule = {
  name: 'loaded-words',
  summary: 'a word outside quotations that takes a side or judges, such as "brazen" or "claimed"',
  severity: 'hint',
  check(entry, settings) {
    const story = wordsOfStory(settings);
    return proseOf(entry).flatMap((prose) => {
      const text = outsideQuotations(prose.text);
      return [...text.matchAll(pattern), ...(story ? text.matchAll(story.pattern) : [])].map((match) => ({
        ...placeIn(prose, match.index),
        words: match[0],
        message: `"${match[0]}" judges for the reader. Say instead: ${loaded.get(match[0].toLowerCase()) ?? story?.instead.get(match[0].toLowerCase())}`,
      }));
    });
  },
};
