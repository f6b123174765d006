/** A pasted report, cut into paragraphs. Every word of it is in them, in order. */
export interface Paste {
  /** Each with the line breaks it was pasted with. */
  paragraphs: string[];
  /** How many invisible characters were taken out. */
  removed: number;
  /** How many lines had a `>` before them, as mails quote; 0 where they were left as they are. */
  mailMarks: number;
}

/** A line longer than this was not broken to fit a window: where it ends, its paragraph ends. */
const longestWrapped = 100;

/** Cuts a paste at its empty lines; at every line where it has none, or where its lines are whole paragraphs. */
export function readPaste(text: string): Paste {
  const invisible = /(?![\n\t])[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
  const evened = text.replace(/\r\n?|\u2028|\u2029/g, '\n');
  const removed = [...evened.matchAll(invisible)].length;
  const asPasted = evened
    .replace(invisible, '')
    .replace(/[\u00A0\u2007\u202F\t]/g, ' ')
    .split('\n');
  const marked = asPasted.filter((line) => line.trimStart().startsWith('>')).length;
  const mailMarks = marked > 1 ? marked : 0;
  const lines = asPasted.map((line) => (mailMarks > 0 ? line.replace(/^ *(?:> ?)+/, '') : line).trim());
  const isWrapped = !lines.some((line) => line.length > longestWrapped);
  const visible = lines.join('\n').trim();
  const paragraphs = visible
    .split(isWrapped && visible.includes('\n\n') ? /\n{2,}/ : /\n+(?!\p{Ll})|(?<!\p{L}-)\n+/u)
    .filter((paragraph) => paragraph !== '');
  return { paragraphs, removed, mailMarks };
}

/** Text as Markdown that reads as that text and nothing else. */
export function asMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[\\`*_[\]<>&|~!@]/g, '\\$&')
        .replace(/\{(?=#)/g, '\\{')
        .replace(/\\\[(?=\\@)/g, '\\[ ')
        .replace(/:(?=[\p{L}:/])/gu, '\\:')
        // An address that became a link would swallow the backslashes behind it.
        .replace(/\b(www)\./gi, '$1\\.')
        .replace(/^([#+=-]|:{2,})/, '\\$1')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join('\n');
}

/** The first words of a text, with `…` where more follow. */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()} …`;
}

/** The last words of a text, with `…` if more come before them. */
export function lastWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(-length - 1);
  return `… ${cut.slice(cut.indexOf(' ') + 1).trimStart()}`;
}
