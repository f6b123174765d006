import type { Entry } from '../content-model/entry.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf, formatTime } from '../dates/date-labels.ts';
import { edtf, moment } from '../dates/edtf.ts';

/** `14 May 2031, 11:00 to 12:30 (UTC+1)`, as precisely as it is known. */
export function timeOfEvent({ data }: Entry<'events'>): string {
  if (data.start === undefined) return data.date === undefined ? '' : formatEdtf(edtf(data.date));
  const start = moment(data.start);
  if (data.end === undefined) return `${formatDay(start.day)}, ${formatTime(start)}`;
  const end = moment(data.end);
  if (end.day === start.day && end.offset === start.offset)
    return `${formatDay(start.day)}, ${start.time} to ${formatTime(end)}`;
  return `${formatDay(start.day)}, ${formatTime(start)}, to ${formatDay(end.day)}, ${formatTime(end)}`;
}
