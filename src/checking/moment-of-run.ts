import { type MomentText, readMoment } from '../dates/edtf.ts';

/** Thrown for a moment that cannot be read. */
export class AsOfError extends Error {}

/**
 * The moment as of which a command runs. This is the only place where a build reads the machine's clock, and the moment
 * decides only which articles still wait: two builds with the same waiting articles have the same bytes.
 *
 * @param given the value of `--as-of`, which takes the place of the clock
 */
export function momentOfRun(given: string | undefined): MomentText {
  const text = given ?? `${new Date().toISOString().slice(0, 19)}Z`;
  const reading = readMoment(text);
  if (!reading.ok) throw new AsOfError(`--as-of: ${reading.message}`);
  return reading.value.text;
}
