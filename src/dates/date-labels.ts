import { formatDay, monthName } from './calendar.ts';
import { type EdtfDate, type EdtfText, edtf, type Moment } from './edtf.ts';

/** `14 May 2031`, `May 2031`, `19–25 May 2031`, `about 2021 (uncertain)`. */
export function formatEdtf(date: EdtfDate): string {
  const certainty = date.isUncertain ? ' (uncertain)' : '';
  const approximate = date.isApproximate ? 'about ' : '';
  return `${approximate}${formatSpan(date)}${certainty}`;
}

/** `11:00 (UTC+1)` */
export function formatTime({ time, offset }: Moment): string {
  const [hours = '', minutes] = offset.slice(1).split(':');
  const sign = offset.startsWith('-') ? '−' : '+';
  const zone =
    offset === '+00:00' ? 'UTC' : `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  return `${time} (${zone})`;
}

/** `May 2031` for a month or a day in it. */
export function monthLabel(month: string): string {
  return `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`;
}

/** Adds no-break spaces so that a line never ends between a day and its month. */
export function unbroken(label: string): string {
  return label.replace(/(\d) (?=\p{Lu})/gu, '$1\u00a0');
}

function formatSpan({ text, first, last, precision }: EdtfDate): string {
  if (precision === 'day') return formatDay(first);
  if (precision === 'year') return first.slice(0, 4);
  if (precision === 'month') return monthLabel(first);
  const [from = '', to = ''] = text.replace(/[?~]/g, '').split('/');
  if (from.length < 10 || to.length < 10)
    return `${formatEdtf(edtf(from as EdtfText))} to ${formatEdtf(edtf(to as EdtfText))}`;
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}–${formatDay(last)}`;
  if (first.slice(0, 4) === last.slice(0, 4)) {
    return `${Number(first.slice(8))} ${monthName(Number(first.slice(5, 7)))} – ${formatDay(last)}`;
  }
  return `${formatDay(first)} – ${formatDay(last)}`;
}
