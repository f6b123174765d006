import { asMarkdown } from './paste.ts';

/** `Paragraph 1` for index 0. */
export function paragraphName(index: number): string {
  return `Paragraph ${index + 1}`;
}

/** Words of the paste in quotation marks, on one line, as Markdown that shows them. */
export function shownWords(words: string): string {
  return `“${asMarkdown(words.replace(/\s+/g, ' ').trim())}”`;
}
