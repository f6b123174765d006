/** One figure that a benchmark measured. */
export interface Figure {
  /** What was measured, in a few words. */
  what: string;
  value: number;
  /** `ms`, `s`, `MB`, `bytes`, or `×` for a ratio. */
  unit: string;
  /** The most it may be, in the same unit; a figure without one is for comparison only. */
  budget?: number;
}

/** A group of figures measured in one run, so that they can be compared. */
export interface Benchmark {
  /** As it is named on the command line. */
  name: string;
  measure(): Promise<Figure[]>;
}
