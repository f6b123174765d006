import type { EntryRule } from './entry-rule.ts';
import { dateAfterArticle } from './entry-rules/date-after-article.ts';
import { headingSkipped } from './entry-rules/heading-skipped.ts';
import { importGuess } from './entry-rules/import-guess.ts';
import { loadedWords } from './entry-rules/loaded-words.ts';
import { numericDate } from './entry-rules/numeric-date.ts';
import { quotationMarks } from './entry-rules/quotation-marks.ts';
import { relativeDate } from './entry-rules/relative-date.ts';
import { uncitedParagraph } from './entry-rules/uncited-paragraph.ts';
import { weekdayDate } from './entry-rules/weekday-date.ts';

/** Every rule that looks at one entry alone, in the order of docs/rules.md. */
export const entryRules: readonly EntryRule[] = [
  uncitedParagraph,
  weekdayDate,
  numericDate,
  dateAfterArticle,
  relativeDate,
  quotationMarks,
  headingSkipped,
  loadedWords,
  importGuess,
];
