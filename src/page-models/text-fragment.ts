/**
 * The address of a source's page, opened at the quoted words where a browser can do that. Words that the quotation
 * leaves out or puts in are in square brackets, so only what stands before, between or after them is looked for;
 * and as pages differ in their signs, words with an apostrophe, a quotation mark or a dash are passed over.
 */
export function atQuotedWords(url: string, quoted: string): string {
  if (url.includes('#')) return url;
  const runs = quoted
    .split(/\[[^\]]*\]|\n+|\S*['’‘“”„«»"–—]\S*/)
    .map((run) => run.trim().split(/\s+/).filter(Boolean))
    .filter((run) => run.length >= 3);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return url;
  const isShort = runs.length === 1 && first.length <= 8;
  const parts = isShort ? [first] : [first.slice(0, 4), last.slice(-4)];
  return `${url}#:~:text=${parts.map((words) => encodeWords(words.join(' '))).join(',')}`;
}

/** Letters stay as they are, in any script. `-`, `,` and `&` have a meaning of their own in a text fragment. */
function encodeWords(words: string): string {
  return words.replace(/[^\p{L}\p{N}._]+/gu, (signs) =>
    encodeURIComponent(signs).replace(
      /[-!'()*~]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}
