import { type TextRun, textRuns } from '../text/script-runs.ts';

export type { TextRun } from '../text/script-runs.ts';

/** One line of a fact box: a term and its values. */
export interface Fact {
  term: string;
  values: FactValue[];
}

/** Text, with a link and a language if it has them. */
export interface FactValue {
  label: string;
  href?: string;
  lang?: string;
  /** The label split by language, if it has more than one. */
  runs?: TextRun[];
}

/** Other names, with those in non-Latin scripts marked: `Kiev, Київ, Киев`. */
export function namesValue(names: readonly string[]): FactValue {
  const runs = names.flatMap((name, place) => [...(place > 0 ? [{ text: ', ' }] : []), ...textRuns(name)]);
  return { label: names.join(', '), ...(runs.some(({ lang }) => lang !== undefined) && { runs }) };
}
