import type { Site } from '../content-model/site.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { type CorrectionLine, correctionLines } from './article-page.ts';

/** What the list of corrections shows: every correction with its article, by day, the latest first. */
export interface CorrectionsPage {
  count: number;
  days: { iso: string; label: string; corrections: { article: EntryLink; line: CorrectionLine }[] }[];
}

export function correctionsPage(site: Site): CorrectionsPage {
  const corrections = site.entries.articles.flatMap((article) =>
    correctionLines(article).map((line) => ({ article: linkTo(site, 'articles', article.id), line })),
  );
  return {
    count: corrections.length,
    days: [...Map.groupBy(corrections, ({ line }) => line.iso)]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([iso, ofDay]) => ({ iso, label: ofDay[0]?.line.dayLabel ?? iso, corrections: ofDay })),
  };
}
