import { ownDay } from '../../content-model/entry-days.ts';
import { formatDay } from '../../dates/calendar.ts';
import { writtenDates } from '../../dates/dates-in-text.ts';
import { outsideQuotations } from '../../text/outside-quotations.ts';
import { placeIn, proseOf } from '../own-sentences.ts';
import type { EntryRule } from '../rule.ts';

/** Dates in the site's own sentences have one form, the day before the month. */
export const dateForm: EntryRule = {
  name: 'date-form',
  summary: 'a date in a text that is not in the form of the site, such as "May 14, 2031"',
  severity: 'hint',
  check: (entry) =>
    proseOf(entry).flatMap((prose) =>
      writtenDates(outsideQuotations(prose.text), ownDay(entry)).flatMap(
        ({ text, offset, weekday, day, hasYear }) => {
          const label = hasYear ? formatDay(day) : formatDay(day).slice(0, -5);
          const whole = weekday === undefined ? label : `${weekday} ${label}`;
          return text.includes(formatDay(day).slice(0, -5))
            ? []
            : [
                {
                  ...placeIn(prose, offset),
                  words: text,
                  message: `"${text}" is in another form than the dates of the site. Write ${whole}`,
                },
              ];
        },
      ),
    ),
};
