import { trimPunctuation } from '../fold-text.ts';
import { shownWords } from '../searched-text.ts';

/** A run of text that either matched or did not. */
export interface Segment {
  text: string;
  isMatch: boolean;
}

/**
 * The part of a text with the most matched words.
 *
 * @param locations indexes of matched words
 * @param length in words; a text that is not much longer is returned whole
 */
export function excerptOf(content: string, locations: readonly number[], length: number): Segment[] {
  const words = shownWords(content);
  const matched = new Set(locations);
  const isWhole = words.length <= length * 1.25;
  const start = isWhole ? 0 : densestStart(locations, length, words.length);
  const end = isWhole ? words.length : Math.min(words.length, start + length);
  const segments: Segment[] = [];
  const add = (text: string, isMatch: boolean) => {
    const last = segments.at(-1);
    if (last && last.isMatch === isMatch) last.text += text;
    else segments.push({ text, isMatch });
  };
  if (start > 0) add('… ', false);
  for (let at = start; at < end; at++) {
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words[at] ?? '') ?? [];
    if (matched.has(at) && word !== '') {
      add(before, false);
      add(word, true);
      add(after, false);
    } else {
      add(words[at] ?? '', false);
    }
    if (at < end - 1) add(' ', false);
  }
  if (end < words.length) add(' …', false);
  return segments.filter(({ text }) => text !== '');
}

/**
 * A text fragment for an address: the browser scrolls to the matched words and highlights them. The words before each
 * match prevent it from highlighting the same word elsewhere on the page.
 */
export function markDirective(content: string, locations: readonly number[], limit = 4): string {
  const words = shownWords(content);
  const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');
  const directives = [...new Set(locations)]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const match = trimPunctuation(words[at] ?? '');
      if (match === '') return [];
      const before = words.slice(Math.max(0, at - 2), at).join(' ');
      return [`text=${before === '' ? '' : `${encode(before)}-,`}${encode(match)}`];
    });
  return directives.length === 0 ? '' : `:~:${directives.slice(0, limit).join('&')}`;
}

function densestStart(locations: readonly number[], length: number, total: number): number {
  // A few words before the first match give it context.
  const lead = Math.min(4, Math.floor(length / 4));
  const sorted = [...new Set(locations)].sort((a, b) => a - b);
  let best = { start: 0, count: 0 };
  for (const [index, at] of sorted.entries()) {
    const count = sorted.slice(index).filter((other) => other < at + length - lead).length;
    if (count > best.count) best = { start: at, count };
  }
  return Math.max(0, Math.min(best.start - lead, total - length));
}
