import type { EntryRule } from './rule.ts';
import { dateAfterArticle } from './within/date-after-article.ts';
import { dateForm } from './within/date-form.ts';
import { dateInId } from './within/date-in-id.ts';
import { headingSkipped } from './within/heading-skipped.ts';
import { importGuess } from './within/import-guess.ts';
import { loadedWords } from './within/loaded-words.ts';
import { marksInFields } from './within/marks-in-fields.ts';
import { numericDate } from './within/numeric-date.ts';
import { quotationMarks } from './within/quotation-marks.ts';
import { relativeDate } from './within/relative-date.ts';
import { uncitedParagraph } from './within/uncited-paragraph.ts';
import { weekdayDate } from './within/weekday-date.ts';

/** Every rule that looks at one entry alone, in the order of docs/rules.md. */
export const entryRules: readonly EntryRule[] = [
  uncitedParagraph,
  weekdayDate,
  numericDate,
  dateForm,
  dateInId,
  dateAfterArticle,
  relativeDate,
  quotationMarks,
  marksInFields,
  headingSkipped,
  loadedWords,
  importGuess,
];
