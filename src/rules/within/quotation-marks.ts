import { quotedStretches } from '../../text/quotation-marks.ts';
import { type Prose, placeIn, proseOf } from '../own-sentences.ts';
import type { EntryRule } from '../rule.ts';

const pairs = [
  ['“', '”'],
  ['«', '»'],
  ['‹', '›'],
  ['(', ')'],
] as const;

/** Marks that open are closed: otherwise nobody sees where somebody's words end. */
export const quotationMarks: EntryRule = {
  name: 'quotation-marks',
  summary: 'quotation marks or brackets that are opened and not closed, or the other way round',
  severity: 'error',
  check(entry) {
    const all = proseOf(entry);
    return all.flatMap((prose, index) => {
      const found = unbalanced(prose, all[index + 1]);
      if (!found) return [];
      const { at, message } = found;
      return [{ ...placeIn(prose, at), words: markAt(prose.text, at), message }];
    });
  },
};

/** Whether a text opens with the mark that closes elsewhere, as in »…«. */
function isReversed(text: string, close: string): boolean {
  return quotedStretches(text).some(({ start, isClosed }) => text[start] === close && isClosed);
}

/** A mark with the word behind it, or before it where it closes. */
function markAt(text: string, at: number): string {
  const behind = /^.[^\s.,;:!?“”«»„"()]*/su.exec(text.slice(at))?.[0] ?? '';
  return behind.length > 1 ? behind : (/[^\s“”«»„"()]*.$/su.exec(text.slice(0, at + 1))?.[0] ?? behind);
}

/** The words around a mark, none of them cut. */
function around(text: string, at: number): string {
  const before = /(?:\S+\s+){0,3}\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const behind = /^\S*(?:\s+\S+){0,4}/u.exec(text.slice(at))?.[0] ?? '';
  return `${before}${behind}`.replace(/\s+/g, ' ').trim();
}

function unbalanced({ text }: Prose, next: Prose | undefined): { at: number; message: string } | undefined {
  // `1)` and `a)` number things.
  const unnumbered = text.replace(/(?<=^|\s)\(?(?:\d{1,2}|[a-z])\)(?=\s)/g, (count) =>
    ' '.repeat(count.length),
  );
  const marks = [...unnumbered.matchAll(/[“”«»()„‹›]/g)];
  const low = quotedStretches(unnumbered).find(
    ({ start, isClosed }) => unnumbered[start] === '„' && !isClosed,
  );
  if (low)
    return {
      at: low.start,
      message: `„ is opened and never closed with “ or ”, near “${around(text, low.start)}”`,
    };
  for (const [open, close] of pairs) {
    // „…“ closes with the mark that opens elsewhere, and »…« has its marks the other way round.
    if (open === '“' && marks.some(([mark]) => mark === '„')) continue;
    if (
      open !== '(' &&
      marks.find(([mark]) => mark === open || mark === close)?.[0] === close &&
      isReversed(unnumbered, close)
    )
      continue;
    const opened: number[] = [];
    for (const { 0: mark, index } of marks) {
      if (mark === open) opened.push(index);
      if (mark === close && opened.pop() === undefined)
        return {
          at: index,
          message: `${close} closes what ${open} never opened, near “${around(text, index)}”`,
        };
    }
    // A quotation over several paragraphs opens each of them and closes the last.
    if (opened.length === 1 && open !== '(' && next?.text.startsWith(open)) continue;
    const at = opened.at(-1);
    if (at !== undefined)
      return { at, message: `${open} is opened and never closed with ${close}, near “${around(text, at)}”` };
  }
  const straight = text.split('"').length - 1;
  const last = text.lastIndexOf('"');
  return straight % 2 === 1
    ? {
        at: last,
        message: `there is an odd number of " here, near “${around(text, last)}”. Close every one that is opened`,
      }
    : undefined;
}
