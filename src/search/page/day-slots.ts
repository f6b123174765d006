import { addDays, type Day, daysBetween } from '../../dates/calendar.ts';

/** One slot of the strip of days: a day with its number of entries, or a longer period without any. */
export type DaySlot = { type: 'day'; day: Day; count: number } | { type: 'gap'; from: Day; to: Day };

/** A longer run of empty days becomes one slot. */
const longestDrawnGap = 7;

/** All days from the first to the last. A longer period without entries takes one slot. */
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

/** The index of the slot that a day falls into; the nearer end for a day outside. */
export function slotOf(slots: readonly DaySlot[], day: Day): number {
  const at = slots.findIndex((slot) => (slot.type === 'day' ? slot.day : slot.to) >= day);
  return at < 0 ? slots.length - 1 : at;
}

/** The number of entries from one slot to another, both included. */
export function countBetween(slots: readonly DaySlot[], from: number, to: number): number {
  return slots.slice(from, to + 1).reduce((sum, slot) => sum + (slot.type === 'day' ? slot.count : 0), 0);
}
