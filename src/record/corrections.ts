/** The place of an article's correction on its page, by its place in the front matter. */
export function correctionAnchor(index: number): string {
  return `correction-${index + 1}`;
}
