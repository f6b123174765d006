import { addDays, type Day, daysBetween } from '../../dates/calendar.ts';

/** One place on the strip of days: a day with its number of records, or a longer time without any. */
export type DaySlot = { type: 'day'; day: Day; count: number } | { type: 'gap'; from: Day; to: Day };

/** Empty days in a row that are still drawn one by one. */
const longestDrawnGap = 7;

/** The days of the record in a row; longer times without records shrink to one place. */
export function daySlots(days: readonly { day: Day; count: number }[]): DaySlot[] {
  const slots: DaySlot[] = [];
  let last: Day | undefined;
  for (const { day, count } of days) {
    const empty = last === undefined ? 0 : daysBetween(last, day) - 1;
    if (last !== undefined && empty > longestDrawnGap) {
      slots.push({ type: 'gap', from: addDays(last, 1), to: addDays(day, -1) });
    } else if (last !== undefined) {
      for (let at = 1; at <= empty; at++) slots.push({ type: 'day', day: addDays(last, at), count: 0 });
    }
    slots.push({ type: 'day', day, count });
    last = day;
  }
  return slots;
}

/** The place of a day: its own, or the gap it falls into; a day outside is at the nearer end. */
export function slotOf(slots: readonly DaySlot[], day: Day): number {
  const at = slots.findIndex((slot) => (slot.type === 'day' ? slot.day : slot.to) >= day);
  return at < 0 ? slots.length - 1 : at;
}

/** The number of records between two places, both included. */
export function countBetween(slots: readonly DaySlot[], from: number, to: number): number {
  return slots.slice(from, to + 1).reduce((sum, slot) => sum + (slot.type === 'day' ? slot.count : 0), 0);
}
