import { ownDay } from '../../content-model/entry-days.ts';
import { formatDay } from '../../dates/calendar.ts';
import { numericDates } from '../../dates/numeric-dates.ts';
import { outsideQuotations } from '../../text/outside-quotations.ts';
import { placeIn, proseOf } from '../own-sentences.ts';
import type { EntryRule } from '../rule.ts';

/** Half of the readers take 01/02/2031 for another day than the other half. */
export const numericDate: EntryRule = {
  name: 'numeric-date',
  summary: 'a date in numbers in a text, such as "01/02/2031" or "on 1/2", which can be read in two ways',
  severity: 'error',
  check: (entry) =>
    proseOf(entry).flatMap((prose) =>
      numericDates(outsideQuotations(prose.text), ownDay(entry)).map(({ text: words, offset, days }) => {
        const why = days.length > 1 ? 'can be read in two ways' : 'has its month in numbers';
        const instead = days.map(formatDay).join(' or ');
        return { ...placeIn(prose, offset), words, message: `"${words}" ${why}. Write ${instead}` };
      }),
    ),
};
