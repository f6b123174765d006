import { isOf } from '../../content-model/entry.ts';
import { knownDay, ownDay } from '../../content-model/entry-days.ts';
import { formatDay, weekdayName } from '../../dates/calendar.ts';
import { writtenDates } from '../../dates/dates-in-text.ts';
import { outsideQuotations } from '../../text/outside-quotations.ts';
import { looksAhead, placeIn, proseOf, sentenceAt } from '../own-sentences.ts';
import type { EntryRule } from '../rule.ts';

/** What was known only later is not told as known then. */
export const dateAfterArticle: EntryRule = {
  name: 'date-after-article',
  summary:
    "a date in an article's text that lies after its publication, in a sentence that does not look ahead",
  severity: 'warning',
  check(entry) {
    if (!isOf('articles', entry)) return [];
    const published = ownDay(entry);
    const known = knownDay(entry);
    if (published === undefined || known === undefined) return [];
    return proseOf(entry).flatMap((prose) => {
      const text = outsideQuotations(prose.text);
      return (
        writtenDates(text, published)
          // Of a date with a wrong weekday the weekday is told: either of the two may be meant.
          .filter(({ day, weekday }) => day > known && (weekday ?? weekdayName(day)) === weekdayName(day))
          .filter(({ offset }) => !looksAhead(sentenceAt(text, offset)))
          .map(({ text: written, offset, day }) => ({
            ...placeIn(prose, offset),
            words: written,
            message: `"${written}" (${formatDay(day)}) is after the article was published (${formatDay(published)}). Correct the date, or say that it was still to come`,
          }))
      );
    });
  },
};
