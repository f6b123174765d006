import { quotedStretches } from '../../text/quotation-marks.ts';

/** Words between quotation marks. */
export interface FoundQuotation {
  words: string;
  start: number;
  end: number;
  /** What is unusual about its marks, in words. */
  fault?: string;
  /** Where its words end is not known. */
  isOpen?: true;
}

const closers: Record<string, string> = { '“': '”', '«': '»', '„': '“', '»': '«' };

/**
 * Finds the words in quotation marks, by the outermost marks. A quotation that is never closed ends with the next one or
 * the text.
 */
export function findQuotations(text: string): { quotations: FoundQuotation[]; strayClosers: number } {
  const quotations: FoundQuotation[] = [];
  let open: { mark: string; at: number }[] = [];
  let strayClosers = 0;
  const leaveOpen = (end: number) => {
    const [first] = open;
    if (first) {
      quotations.push({
        words: text.slice(first.at + 1, end),
        start: first.at,
        end,
        fault: `opened with ${first.mark} and never closed; where the words end is not known`,
        isOpen: true,
      });
    }
    open = [];
  };
  for (const { 0: mark, index } of text.matchAll(/["“”„«»]/g)) {
    const top = open.at(-1);
    // The same marks are not nested: if a second one opens, the first was never closed.
    if (top?.mark === mark && (mark === '"' || mark === '“') && opensAt(text, index)) leaveOpen(index);
    const last = open.at(-1);
    const closes =
      last &&
      (mark === closers[last.mark] ||
        (last.mark === '"' && mark === '"') ||
        (last.mark === '„' && mark === '”'));
    const closesOddly =
      last &&
      !closes &&
      (mark === '”' || mark === '»' || (mark === '"' && open.length === 1 && last.mark !== '"'));
    if (closes || closesOddly) {
      open.pop();
      if (open.length > 0) continue;
      const fault = closesOddly ? `opened with ${last.mark} and closed with ${mark}` : undefined;
      quotations.push({
        words: text.slice(last.at + 1, index),
        start: last.at,
        end: index + 1,
        ...(fault && { fault }),
      });
    } else if (mark === '”' || (mark === '»' && !opensAt(text, index))) strayClosers++;
    else open.push({ mark, at: index });
  }
  leaveOpen(text.length);
  // Single marks and ``TeX's''; a single mark may be an apostrophe, so only whole pairs count.
  for (const { start, end, words, isClosed } of quotedStretches(text)) {
    if (!isClosed || !/[‘'`‚‹›]/.test(text[start] ?? '')) continue;
    if (quotations.some((known) => known.start < end && start < known.end)) continue;
    quotations.push({ words, start, end });
  }
  return { quotations: quotations.sort((a, b) => a.start - b.start), strayClosers };
}

/** Whether a mark is in the position of an opening one: after a space or a bracket, before a word. */
function opensAt(text: string, index: number): boolean {
  return (
    /[\s([—–-]$|^$/.test(text.slice(0, index).slice(-1)) &&
    /^[\p{L}\p{N}[(…‘'«„]/u.test(text.slice(index + 1))
  );
}
