import { foldText } from '../fold-text.ts';
import { isSameWord } from '../same-word.ts';
import { type SitePage, wordsOfId } from '../site-pages.ts';
import { synonymsIn } from '../synonyms.ts';

const wordsOf = new WeakMap<SitePage, string[]>();

/** The words of an event's title, and what people call such an event. */
function wordsOfEvent(event: SitePage): string[] {
  let words = wordsOf.get(event);
  if (!words) {
    const own = [event.title, wordsOfId(event.id), ...(event.names ?? [])];
    words = [...own, ...synonymsIn(own.join(' '))].flatMap((name) => foldText(name).split(' '));
    wordsOf.set(event, words);
  }
  return words;
}

/** Events that have all of these words; key events first, those that most was written about before others. */
export function findEvents(pages: readonly SitePage[], words: readonly string[]): SitePage[] {
  if (words.length === 0) return [];
  return pages
    .filter(({ kind }) => kind === 'event')
    .filter((event) => words.every((word) => wordsOfEvent(event).some((other) => isSameWord(word, other))))
    .sort(
      (a, b) => Number(isCalled(b, words)) - Number(isCalled(a, words)) || (b.weight ?? 0) - (a.weight ?? 0),
    );
}

/** Whether the event's id says no more than these words. */
export function isCalled({ id }: SitePage, words: readonly string[]): boolean {
  const own = wordsOfId(id).split(' ');
  return own.every((part) => words.some((word) => isSameWord(word, part)));
}

export function findKeyEvents(pages: readonly SitePage[], words: readonly string[]): SitePage[] {
  return findEvents(pages, words).filter(({ isKey }) => isKey);
}
