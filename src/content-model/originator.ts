/**
 * Who first said or published what a source contains: the publisher, or the originator that a copy names. Pages name
 * the originator; the source's own page says where we read the words.
 */
export function originatorOf(source: {
  publisher: string;
  original?: { publisher: string } | undefined;
}): string {
  return source.original?.publisher ?? source.publisher;
}
