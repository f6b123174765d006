import type { Entry } from '../content-model/entry.ts';
import { formatDay } from '../dates/calendar.ts';
import { type Correction, correctionsOf } from '../record/corrections.ts';
import { capitalised } from '../text/text.ts';

export interface CorrectionLine {
  /** Its anchor on the page of its entry. */
  anchor: string;
  grade: Correction['grade'];
  /** `Correction` where a fact was wrong, else `Clarification` or `Typo`. */
  gradeLabel: string;
  iso: string;
  dayLabel: string;
  note: string;
}

/** What was changed in an entry, oldest first. */
export function correctionLines(entry: Entry): CorrectionLine[] {
  return correctionsOf(entry).map(correctionLine);
}

export function correctionLine({ anchor, grade, on, note }: Correction): CorrectionLine {
  return {
    anchor,
    grade,
    gradeLabel: grade === 'substance' ? 'Correction' : capitalised(grade),
    iso: on,
    dayLabel: formatDay(on),
    note,
  };
}
