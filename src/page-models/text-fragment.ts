/**
 * The address of a source's page, opened at the quoted words if the browser can do that. Only the words outside square
 * brackets, which mark omissions and insertions, are searched for. Words with an apostrophe, quotation mark or dash are
 * skipped, because pages differ in these.
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

/** Letters of any script stay as they are. `-`, `,` and `&` have a special meaning in a text fragment. */
function encodeWords(words: string): string {
  return words.replace(/[^\p{L}\p{N}._]+/gu, (signs) =>
    encodeURIComponent(signs).replace(
      /[-!'()*~]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
}
