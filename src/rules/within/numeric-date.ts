import { formatDay } from '../../dates/calendar.ts';
import { possibleDays } from '../../dates/edtf.ts';
import { outsideQuotations } from '../../text/outside-quotations.ts';
import { placeIn, proseOf } from '../own-sentences.ts';
import type { EntryRule } from '../rule.ts';

const numeric = /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1\d{4}(?![\d/-]|\.\d)/g;

/** Half of the readers take 01/02/2031 for another day than the other half. */
export const numericDate: EntryRule = {
  name: 'numeric-date',
  summary: 'a date in numbers in a text, such as "01/02/2031", which can be read in two ways',
  severity: 'error',
  check: (entry) =>
    proseOf(entry).flatMap((prose) =>
      [...outsideQuotations(prose.text).matchAll(numeric)].flatMap(({ 0: words, index }) => {
        const days = possibleDays(words).map(formatDay);
        if (days.length === 0) return [];
        const why = days.length > 1 ? 'can be read in two ways' : 'has its month in numbers';
        return [
          { ...placeIn(prose, index), words, message: `"${words}" ${why}. Write ${days.join(' or ')}` },
        ];
      }),
    ),
};
