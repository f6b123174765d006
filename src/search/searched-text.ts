/*
 * Pagefind splits words only at ASCII punctuation, and does not know that a word has two spellings. So text is indexed
 * and words are looked up with ASCII punctuation and in one spelling. The page shows words as they were written.
 */

/** A text as it is indexed, with the words that were written differently, by their index. */
export interface SearchedText {
  text: string;
  written: Readonly<Record<number, string>>;
}

export function searchedText(text: string): SearchedText {
  const written: Record<number, string> = {};
  const words = joinDashes(text.split(/\s+/).filter(Boolean));
  const searched = words.map((word, at) => {
    const spelt = searchedWord(word);
    if (spelt !== word) written[at] = word;
    return spelt;
  });
  return Object.keys(written).length === 0 ? { text, written } : { text: searched.join(' '), written };
}

/**
 * Joins a dash, or another mark without a letter, to the word before it. Otherwise a phrase would have to have the mark
 * too: it counts as a word. `joiningSpace` keeps the two apart where the text is shown.
 */
function joinDashes(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.length - 1;
    if (last >= 0 && /^[–—…-]+$/.test(word)) joined[last] += `${joiningSpace}${word}`;
    else joined.push(word);
  }
  return joined;
}

/** Looks like a space, and is not where words are split. */
const joiningSpace = '\u2005';

/** The words of a text as it is shown, by the numbers that they have in the index. */
export function shownWords(text: string): string[] {
  return text.split(/[^\S\u2005]+/).filter(Boolean);
}

/** Restores a text as it was written. */
export function writtenText(text: string, written: SearchedText['written'] | undefined): string {
  if (!written) return text;
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word, at) => written[at] ?? word)
    .join(' ');
}

/** Endings and stems with two spellings. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})iz(?=(?:e[drs]?|ers|ing|ations?|ational)$)/iu, 'is'],
  [/(?<=\p{L}{2}l)yz(?=(?:e[drs]?|ing)$)/iu, 'ys'],
  [/(?<=^(?:def|off|pret))ense(?=s?$)/i, 'ence'],
  [/(?<=^(?:cent|theat|lit|kilomet|centimet))re(?=s?$)/i, 'er'],
  [/(?<=^(?:lab|col|fav|hon|neighb|harb|behavi|rum|endeav|arm|vig))our/i, 'or'],
  [/(?<=^program)me(?=s?$)/i, ''],
];

/** Pagefind handles the apostrophes of English words correctly: `town’s`, `don’t`. Others are replaced. */
const marksInside: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\p{N}])[’‘‛](?=[\p{L}\p{N}])(?!(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}]))/giu, "'"],
  [/(?<=[\p{L}\p{N}])ʼ(?=[\p{L}\p{N}])/gu, "'"],
  [/(?<=[\p{L}\p{N}])[‐‑‒–—−…·“”«»„](?=[\p{L}\p{N}])/gu, '-'],
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ''],
];

/** Letters that Pagefind does not take for the plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe' },
  ...{ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' },
};

/** A word as it is indexed and looked up. */
export function searchedWord(word: string): string {
  let spelt = word;
  if (/[^ -~]/.test(word)) {
    spelt = spelt
      .replace(/\u2005.*/, '')
      .replace(/[øØłŁđĐıßæÆœŒﬀ-ﬄ]/g, (letter) => plainLetters[letter] ?? letter);
    for (const [mark, other] of marksInside) spelt = spelt.replace(mark, other);
  }
  if (!/iz|yz|ense|re|our|mme/i.test(spelt)) return spelt;
  return spelt.replace(/\p{L}+/gu, (part) => {
    for (const [spelling, other] of spellings) {
      if (spelling.test(part)) return part.replace(spelling, other);
    }
    return part;
  });
}
