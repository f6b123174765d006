import type { Position } from './problem.ts';

/**
 * What rules across files look for in an entry's own sentences. Found once, when the file is read, and kept with the
 * reading: a check of everything then needs no sentence of a file that did not change.
 */
export interface Wording {
  /** Each pair of words with capitals that stands outside quotation marks and may be somebody's name, once. */
  names: string[];
  /** Each longer word with a capital that stands outside quotation marks, once. */
  capitals: string[];
  /** What is between quotation marks of any kind in the entry's own sentences. */
  quoted: QuotedWords[];
  /** What looks like a link or a citation and is printed as it stands. */
  marks: StrayMark[];
}

export interface QuotedWords extends Position {
  words: string;
  /** Ids of the sources that may bear them out: those cited with them, or else all of the file. */
  sources: string[];
}

/** As written, with the ids in it, of which a rule knows whether they are any. */
export interface StrayMark extends Position {
  words: string;
  /** Whether it stands in front matter, which knows no marks. */
  isInField: boolean;
  /** Sources, where it may be a citation. */
  sources?: string[];
  /** Where it may be a link in another form; the label is what its words would be. */
  link?: { noun: string; id: string; label?: string };
}
