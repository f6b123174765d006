/** Words between two quotation marks, in a text. */
export interface QuotedStretch {
  /** Offset of the first mark. */
  start: number;
  /** Offset behind the second one, or the end of the text. */
  end: number;
  /** What is between the marks. */
  words: string;
  isClosed: boolean;
}

/** Each kind of mark: how it opens, what is between, how it closes. The earliest mark in a text counts. */
const kinds = [
  ['“', '[^”]*', '”|$'],
  ['„', '[^“”]*', '[“”]|$'],
  ['«', '[^»]*', '»|$'],
  ['»(?=[\\p{L}\\p{N}])', '[^«]*', '«'],
  ['‹', '[^›]*', '›|$'],
  ['›(?=[\\p{L}\\p{N}])', '[^‹]*', '‹'],
  ['(?<![\\p{L}\\p{N}.,!?])”(?=[\\p{L}\\p{N}])', '[^”]*', '”'],
  ['``', "(?:(?!'').)*", "''"],
  ['"', '[^"\\n]*', '"|$'],
  ['‚(?=[\\p{L}\\p{N}])', '[^‘’]*', '[‘’]'],
  // The closing mark is an apostrophe too.
  ['(?<![\\p{L}\\p{N}])‘', '(?:[^‘’]|’(?=\\p{L}))+', '’(?!\\p{L})'],
  ["(?<![\\p{L}\\p{N}])'(?=\\p{L})", "(?:[^'\\n]|'(?=\\p{L}))+", "'(?![\\p{L}\\p{N}])"],
] as const;

const pattern = new RegExp(
  kinds.map(([open, words, close]) => `(?:${open})(?:${words})(?:${close})`).join('|'),
  'gsu',
);

/** Every stretch between quotation marks of any kind, in order; marks within a stretch are part of its words. */
export function quotedStretches(text: string): QuotedStretch[] {
  if (!/[“„«»‹›”"`‚‘']/.test(text)) return [];
  return [...text.matchAll(pattern)].map(({ 0: whole, index }) => {
    const opening = whole.startsWith('``') ? 2 : 1;
    const closing = /(?:''|[”“»«›‹"’‘'])$/.exec(whole.slice(opening))?.[0] ?? '';
    return {
      start: index,
      end: index + whole.length,
      words: whole.slice(opening, whole.length - closing.length),
      isClosed: closing !== '',
    };
  });
}
