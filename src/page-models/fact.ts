import { type TextRun, textRuns } from '../text/script-runs.ts';

export type { TextRun } from '../text/script-runs.ts';

/** One line of a box of facts: a term, and what holds for it. */
export interface Fact {
  term: string;
  values: FactValue[];
}

/** Words, with a link and a language where they have one. */
export interface FactValue {
  label: string;
  href?: string;
  lang?: string;
  /** The label in stretches of one language, where it has more than one. */
  runs?: TextRun[];
}

/** Other names, with those in other letters marked: `Kiev, Київ, Киев`. */
export function namesValue(names: readonly string[]): FactValue {
  const runs = names.flatMap((name, place) => [...(place > 0 ? [{ text: ', ' }] : []), ...textRuns(name)]);
  return { label: names.join(', '), ...(runs.some(({ lang }) => lang !== undefined) && { runs }) };
}
