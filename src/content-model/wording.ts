import type { Position } from './problem.ts';

/**
 * What rules across files look for in an entry's own sentences. Found once, when the file is read, and stored with the
 * parsed entry, so that checking everything need not look at the sentences of unchanged files.
 */
export interface Wording {
  /** Each pair of capitalised words outside quotation marks that may be somebody's name, once. */
  names: string[];
  /** Each longer capitalised word outside quotation marks, once. */
  capitals: string[];
  /** What is between quotation marks of any kind in the entry's own sentences. */
  quoted: QuotedWords[];
  /** Text that looks like a link or citation but is printed literally. */
  marks: StrayMark[];
}

export interface QuotedWords extends Position {
  words: string;
  /** Ids of the sources that may bear them out: those cited with them, or else all of the file. */
  sources: string[];
}

/** Raw text with candidate ids; a rule decides whether they exist. */
export interface StrayMark extends Position {
  words: string;
  /** Whether it is in front matter, where Markdown has no effect. */
  isInField: boolean;
  /** Ids of sources, if it may be a citation. */
  sources?: string[];
  /** If it may be a link in another form: the link, and the text it would have. */
  link?: { noun: string; id: string; label?: string };
}
