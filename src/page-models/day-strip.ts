import { datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, type Day, formatDay, weekdayIndex } from '../dates/calendar.ts';
import { countOf, hasPage, recordOf } from '../record/days.ts';
import { countsLabel } from './counts-label.ts';

/** Weeks from Monday to Sunday. */
export interface DayStrip {
  /** `15 April to 24 June 2031` */
  label: string;
  /** `13–19 Dec` over its seven days. */
  weeks: { label: string; days: StripDay[] }[];
}

export interface StripDay {
  /** `21` */
  label: string;
  /** `14 May 2031: 52 entries` */
  description: string;
  href?: string;
  /** Height of the bar, 0 to 8. */
  level: number;
}

/** How many entries each day has, from the week of the first day to the week of the last. */
export function dayStrip(site: Site, first: Day, last: Day): DayStrip {
  const monday = addDays(first, -weekdayIndex(first));
  const days: { day: Day; count: number }[] = [];
  for (let day = monday; day <= last || weekdayIndex(day) > 0; day = addDays(day, 1)) {
    days.push({ day, count: countOf(recordOf(site, day)) });
  }
  const most = Math.max(1, ...days.map(({ count }) => count));
  const strip = days.map(({ day, count }) => ({
    label: String(Number(day.slice(8))),
    description: `${formatDay(day)}: ${countsLabel([[count, 'entry', 'entries']]) || 'no entries'}`,
    ...(hasPage(site, day) && { href: datePath(day) }),
    level: Math.ceil(8 * Math.sqrt(count / most)),
  }));
  return {
    label: `${formatDay(first)} to ${formatDay(last)}`,
    weeks: Array.from({ length: Math.ceil(strip.length / 7) }, (_, week) => ({
      label: weekLabel(days[week * 7]?.day ?? first),
      days: strip.slice(week * 7, week * 7 + 7),
    })),
  };
}

/** `13–19 Dec` */
function weekLabel(monday: Day): string {
  const [from = '', to = ''] = [monday, addDays(monday, 6)].map((day) => {
    const [number = '', month = ''] = formatDay(day).split(' ');
    return `${number} ${month.slice(0, 3)}`;
  });
  return from.slice(-3) === to.slice(-3) ? `${from.slice(0, -4)}–${to}` : `${from} – ${to}`;
}
