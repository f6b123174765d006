import { isUtf8 } from 'node:buffer';
import { isHtml, textOfHtml } from './pasted-html.ts';

/** The text of a pasted file, or why it cannot be read and what to do. */
export type PasteReading = { ok: true; text: string } | { ok: false; message: string };

/** The first bytes of files that hold no plain text: packed documents and pictures. */
const signatures: readonly (readonly [begins: string, what: string])[] = [
  ['PK\u0003\u0004', 'a Word or OpenDocument file, which is packed'],
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'an RTF file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word file'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
];

/** Reads a file that was handed to the import: plain text as it is, HTML without its tags. */
export function readPasteBytes(bytes: Uint8Array): PasteReading {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const packed = signatures.find(([begins]) => start.startsWith(begins));
  if (packed) {
    const message = `this is ${packed[1]}. Open it, copy the report, and paste it here; or save it as plain text (UTF-8) or as a web page`;
    return { ok: false, message };
  }
  const isUtf16 = start.startsWith('\u00FF\u00FE') || start.startsWith('\u00FE\u00FF');
  if (isUtf16 || !isUtf8(bytes) || bytes.includes(0))
    return { ok: false, message: 'this is not UTF-8. Save it again with the encoding UTF-8' };
  const text = Buffer.from(bytes).toString('utf8');
  return { ok: true, text: isHtml(text) ? textOfHtml(text) : withCharacters(text) };
}

const named: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: '&',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Replaces character references (`&…;`), which some pages put on the clipboard, with their characters. */
function withCharacters(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/g, (whole, number?: string, name?: string) =>
    number === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Number(number)),
  );
}
