import { quotedStretches } from './quotation-marks.ts';

/** The text with everything between quotation marks replaced by spaces, so that positions are unchanged. */
export function outsideQuotations(text: string): string {
  return quotedStretches(text).reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end),
    text,
  );
}
