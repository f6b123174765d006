/** Cuts a text between words, with an ellipsis if something is left out. */
export function beginningOf(text: string, mostCharacters = 130): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= mostCharacters) return line;
  const cut = line.slice(0, mostCharacters + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:–-]+$/, '')} …`;
}

/** Enough words of a quotation to distinguish it from the others on its page. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= mostWords ? words.join(' ') : `${words.slice(0, mostWords).join(' ')} …`;
}

const mostWords = 5;
