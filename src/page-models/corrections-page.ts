import { nouns } from '../content-model/collections.ts';
import type { Site } from '../content-model/site.ts';
import { allCorrections } from '../record/corrections.ts';
import { linkTo } from '../record/names.ts';
import { type TextRun, textRuns } from '../text/script-runs.ts';
import { capitalised } from '../text/text.ts';
import { type CorrectionLine, correctionLine } from './correction-line.ts';

/** What the list of corrections shows: every correction with its entry, by day, latest first. */
export interface CorrectionsPage {
  count: number;
  days: { iso: string; label: string; corrections: CorrectionOfDay[] }[];
}

export interface CorrectionOfDay {
  href: string;
  label: TextRun[];
  /** `Article`, `Event` */
  kindLabel: string;
  line: CorrectionLine;
}

export function correctionsPage(site: Site): CorrectionsPage {
  const corrections = allCorrections(site).map((correction): CorrectionOfDay => {
    const { collection, id, anchor } = correction;
    const { href, label } = linkTo(site, collection, id);
    return {
      href: `${href}#${anchor}`,
      label: textRuns(label),
      kindLabel: capitalised(nouns[collection]),
      line: correctionLine(correction),
    };
  });
  return {
    count: corrections.length,
    days: [...Map.groupBy(corrections, ({ line }) => line.iso)]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([iso, ofDay]) => ({ iso, label: ofDay[0]?.line.dayLabel ?? iso, corrections: ofDay })),
  };
}
