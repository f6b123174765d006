import { isPending, type PromiseStanding } from '../record/promises.ts';

/** The states of all promises, in four parts. */
export interface PromiseScore {
  total: number;
  /** Kept, withdrawn, lapsed, open; an empty part is left out. */
  parts: ScorePart[];
  /** `7 kept · 2 withdrawn` */
  label: string;
}

export interface ScorePart {
  outcome: 'kept' | 'withdrawn' | 'lapsed' | 'open';
  count: number;
  /** `9 kept` */
  label: string;
  /** Where the part begins on a bar 100 wide, and its width. */
  start: number;
  width: number;
}

export function promiseScore(promises: readonly PromiseStanding[]): PromiseScore {
  const outcomeOf = ({ state }: PromiseStanding) =>
    isPending(state) ? 'open' : (state as ScorePart['outcome']);
  const total = promises.length;
  const parts: ScorePart[] = [];
  let start = 0;
  for (const outcome of ['kept', 'withdrawn', 'lapsed', 'open'] as const) {
    const count = promises.filter((promise) => outcomeOf(promise) === outcome).length;
    if (count === 0) continue;
    const width = (100 * count) / total;
    parts.push({ outcome, count, label: `${count} ${outcome}`, start: round(start), width: round(width) });
    start += width;
  }
  return { total, parts, label: parts.map(({ label }) => label).join(' · ') };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
