/**
 * Who said or published first what a source has: the publisher, or the originator that a copy names. Pages name the
 * originator; where the words were read is on the source's own page.
 */
export function originatorOf(source: {
  publisher: string;
  original?: { publisher: string } | undefined;
}): string {
  return source.original?.publisher ?? source.publisher;
}
