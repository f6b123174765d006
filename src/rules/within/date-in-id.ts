import { isOf, type WrittenEntry } from '../../content-model/entry.ts';
import { ownDay } from '../../content-model/entry-days.ts';
import { type Day, formatDay } from '../../dates/calendar.ts';
import { edtf, moment } from '../../dates/edtf.ts';
import type { EntryRule } from '../rule.ts';

/** The day in a file's name must be the day of its entry. */
export const dateInId: EntryRule = {
  name: 'date-in-id',
  summary: 'an article or an event whose file name begins with another day than its own',
  severity: 'hint',
  check(entry) {
    if (!isOf('articles', entry) && !isOf('events', entry)) return [];
    const named = /^\d{4}-\d{2}-\d{2}/.exec(entry.id)?.[0];
    const own = ownDay(entry);
    if (named === undefined || own === undefined || isOwn(entry, named)) return [];
    return [
      {
        line: 1,
        column: 1,
        message: `the file name says ${named}, and the entry is of ${formatDay(own)}. Correct one of the two; before it is published, the file can be renamed to ${own}${entry.id.slice(10)}.md`,
      },
    ];
  },
};

function isOwn(entry: WrittenEntry, day: Day): boolean {
  if (day === ownDay(entry)) return true;
  if (isOf('articles', entry)) return day === entry.fields.dateline?.date;
  if (!isOf('events', entry)) return true;
  const { date, start, end } = entry.fields;
  if (date !== undefined) return edtf(date).first <= day && day <= edtf(date).last;
  const first = start === undefined ? day : moment(start).day;
  return first <= day && day <= (end === undefined ? first : moment(end).day);
}
