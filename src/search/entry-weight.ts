/** A key event has this weight or more, and comes before all others. */
export const keyWeight = 100;

/** In the digits of the facet lists, a key event has this or more. */
export const keyDigit = 5;

/** The weight of an entry as one digit: that of a key event is from 5 to 9, by the number of articles. */
export function digitOf(weight: number): number {
  return weight < keyWeight ? weight : keyDigit + Math.min(4, Math.floor((weight - keyWeight) / 3));
}
