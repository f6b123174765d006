/** A pasted report, cut into paragraphs. Every word of it is in them, in order. */
export interface Paste {
  /** Each with the line breaks it was pasted with. */
  paragraphs: string[];
  /** How many invisible characters were taken out. */
  removed: number;
}

/** Cuts a paste at its empty lines, or at every line where it has none. */
export function readPaste(text: string): Paste {
  const invisible = /(?![\n\t])[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n');
  const removed = [...lines.matchAll(invisible)].length;
  const visible = lines.replace(invisible, '').replace(/[\u00A0\u2007\u202F\t]/g, ' ');
  const cut = /\n[ ]*\n/.test(visible.trim()) ? /\n(?:[ ]*\n)+/ : /\n/;
  const paragraphs = visible
    .split(cut)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '');
  return { paragraphs, removed };
}

/** Text as Markdown that reads as that text and nothing else. */
export function asMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[\\`*_[\]<>&|~!@]/g, '\\$&')
        .replace(/\\\[(?=\\@)/g, '\\[ ')
        .replace(/:(?=[\p{L}:/])/gu, '\\:')
        // An address that became a link would swallow the backslashes behind it.
        .replace(/\b(www)\./gi, '$1\\.')
        .replace(/^([#+=-]|:{2,})/, '\\$1')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join('\n');
}
