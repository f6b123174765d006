import { ownDay } from '../../content-model/entry-days.ts';
import { formatDay, weekdayName } from '../../dates/calendar.ts';
import { nearbyWeekdays, writtenDates } from '../../dates/dates-in-text.ts';
import { outsideQuotations } from '../../text/outside-quotations.ts';
import { placeIn, proseOf } from '../own-sentences.ts';
import type { EntryRule } from '../rule.ts';

/** A weekday next to a date must be the weekday of that date. */
export const weekdayDate: EntryRule = {
  name: 'weekday-date',
  summary: 'a weekday that does not fit its date, such as "Friday 14 May 2031"',
  severity: 'error',
  check: (entry) =>
    proseOf(entry).flatMap((prose) =>
      writtenDates(outsideQuotations(prose.text), ownDay(entry)).flatMap(({ text, offset, weekday, day }) => {
        const actual = weekdayName(day);
        if (weekday === undefined || weekday === actual) return [];
        const others = nearbyWeekdays(day, weekday).map((near) => `${weekday} ${formatDay(near)}`);
        return [
          {
            ...placeIn(prose, offset),
            words: text,
            message: `"${text}": ${formatDay(day)} was a ${actual}. Write ${actual} ${formatDay(day)}, or ${others.join(' or ')}`,
          },
        ];
      }),
    ),
};
