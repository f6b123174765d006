import { writtenIn } from '../../content-model/content.ts';
import type { WrittenEntry } from '../../content-model/entry.ts';
import { ownDay } from '../../content-model/entry-days.ts';
import { positionOf } from '../../content-model/written-positions.ts';
import { type Day, formatDay } from '../../dates/calendar.ts';
import { atField, type ContentRule } from '../rule.ts';

/** The home page has room for one sentence a day. */
export const oneSentenceADay: ContentRule = {
  name: 'one-sentence-a-day',
  summary: 'two events of one day that both have day_in_one_sentence',
  severity: 'error',
  check(content) {
    const firstOfDay = new Map<Day, WrittenEntry<'events'>>();
    return writtenIn(content, 'events').flatMap((entry) => {
      const day = ownDay(entry);
      if (entry.fields.day_in_one_sentence === undefined || day === undefined) return [];
      const first = firstOfDay.get(day);
      if (!first) {
        firstOfDay.set(day, entry);
        return [];
      }
      return [
        {
          ...atField(
            entry,
            ['day_in_one_sentence'],
            `day_in_one_sentence: ${formatDay(day)} already has a sentence in ${first.file}. Keep it on the event that decided the day, and delete the other`,
          ),
          related: [
            {
              file: first.file,
              ...positionOf(first, ['day_in_one_sentence']),
              message: 'the other sentence for this day',
            },
          ],
        },
      ];
    });
  },
};
