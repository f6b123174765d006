import { type MomentText, readMoment } from '../dates/edtf.ts';

/** Thrown for a moment that cannot be read. */
export class AsOfError extends Error {}

/**
 * The moment as of which a command runs. The machine's clock is read here and nowhere else, and only which articles
 * still wait depends on it: with the same waiting articles two builds have the same bytes.
 *
 * @param given the value of `--as-of`, which takes the place of the clock
 */
export function momentOfRun(given: string | undefined): MomentText {
  const text = given ?? `${new Date().toISOString().slice(0, 19)}Z`;
  const reading = readMoment(text);
  if (!reading.ok) throw new AsOfError(`--as-of: ${reading.message}`);
  return reading.value.text;
}
