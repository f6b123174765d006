import type { EntryRule } from '../entry-rule.ts';
import { type Prose, proseOf } from '../prose.ts';

const pairs = [
  ['“', '”'],
  ['«', '»'],
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
      const problem = unbalanced(prose, all[index + 1]);
      return problem === undefined ? [] : [{ line: prose.line, column: prose.column, message: problem }];
    });
  },
};

function unbalanced({ text }: Prose, next: Prose | undefined): string | undefined {
  const around = (at: number) =>
    text
      .slice(Math.max(0, at - 20), at + 30)
      .replace(/\s+/g, ' ')
      .trim();
  for (const [open, close] of pairs) {
    // `1)` and `a)` number things; „…“ closes with the mark that opens elsewhere.
    const marks = [...text.replace(/(^|\s)\(?(?:\d{1,2}|[a-z])\)(?=\s)/g, '$1').matchAll(/[“”«»()„]/g)].map(
      ([mark]) => mark,
    );
    if (open === '“' && marks.includes('„')) continue;
    let depth = 0;
    for (const mark of marks) {
      if (mark === open) depth++;
      if (mark === close) depth--;
      if (depth < 0)
        return `${close} closes what ${open} never opened, near “${around(text.indexOf(close))}”`;
    }
    // A quotation over several paragraphs opens each of them and closes the last.
    if (depth === 1 && open !== '(' && next?.text.startsWith(open)) continue;
    if (depth > 0) {
      return `${open} is opened and never closed with ${close}, near “${around(text.lastIndexOf(open))}”`;
    }
  }
  const straight = text.split('"').length - 1;
  return straight % 2 === 1
    ? `there is an odd number of " here, near “${around(text.lastIndexOf('"'))}”. Close every one that is opened`
    : undefined;
}
