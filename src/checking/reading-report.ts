import type { Entry } from '../content-model/entry.ts';

/** How long the articles are. */
export interface ReadingReport {
  articles: { id: string; words: number; minutes: number }[];
  words: number;
  /** Of all articles together. */
  minutes: number;
}

/** Words per minute of an attentive news reader. */
const pace = 230;

/** Word count and reading time of each article, including quotations but not headlines. */
export function reportReading(articles: readonly Entry<'articles'>[]): ReadingReport {
  const counted = articles.map(({ id, body }) => {
    const words = countWords(body.text);
    return { id, words, minutes: minutesFor(words) };
  });
  const words = counted.reduce((sum, article) => sum + article.words, 0);
  return { articles: counted, words, minutes: minutesFor(words) };
}

/** Runs of letters and digits; "build-up" and "don't" are one word each. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function minutesFor(words: number): number {
  return Math.max(words === 0 ? 0 : 1, Math.round(words / pace));
}
