import type { Position } from './problem.ts';

/** The result of rendering one file's Markdown. Plain data that depends on no other file. */
export interface Body {
  /** The body split at its quotations, in order. Pages add what the record knows of each quotation. */
  parts: BodyPart[];
  headings: Heading[];
  quotations: Quotation[];
  /** Each cited source once, in order of first citation; the number is its position from 1. */
  citations: Citation[];
  /** Links to entries, in order. */
  mentions: Mention[];
  /** Links to other pages of this site and to anchors on this page, as written, in order. */
  links: InnerLink[];
  /** Paragraphs, list items and table cells outside quotations, in order. */
  passages: Passage[];
  /** What `npm run import` and `npm run new` leave for the author to settle, in order; not part of the passages. */
  unsettled: Unsettled[];
  /** Pictures in the body, by site-absolute address. */
  images: Image[];
  /** All readable text, quotations included, for search and word counts. */
  text: string;
}

export type BodyPart = { type: 'html'; html: string } | { type: 'quotation'; id: string };

export interface Heading extends Position {
  depth: number;
  id: string;
  text: string;
}

/** A `:::quote` directive, before its attributes are checked. */
export interface Quotation extends Position {
  id: string;
  attributes: Record<string, string>;
  /** The words as written; paragraphs are separated by an empty line. */
  text: string;
  /** The words as sanitised HTML. */
  html: string;
  /** The original words, if the quotation is a translation. */
  original?: QuotedBlock;
}

/** An `:::original` directive, before its attributes are checked. It belongs to the quotation above it. */
export type QuotedBlock = Pick<Quotation, 'attributes' | 'text' | 'html' | keyof Position>;

export interface Citation {
  source: string;
  /** 1 for the first source cited in the file. */
  number: number;
  occurrences: Position[];
}

/** `[the minister](person:anna-berg)` */
export interface Mention extends Position {
  noun: string;
  id: string;
  /** The anchor on its page, without the `#`. */
  anchor?: string;
  /** The link text. */
  text: string;
}

/** `[the year](/2031/)`, `[below](#what-was-agreed)` */
export interface InnerLink extends Position {
  href: string;
}

/** A paragraph in a block quote (`>`), which holds pasted sentences, or one that begins with a question mark. */
export interface Unsettled extends Position {
  type: 'pasted' | 'guess';
  text: string;
}

export interface Image extends Position {
  src: string;
  alt: string;
}

/** A block of running text without its citations. */
export interface Passage extends Position {
  type: 'paragraph' | 'item' | 'cell' | 'heading';
  text: string;
  /** Ids of the sources cited in it. */
  citations: string[];
}

/** A problem in a body, described in the author's terms. */
export interface BodyProblem extends Position {
  rule: string;
  message: string;
  /** Another position in this body that is involved. */
  related?: (Position & { message: string }) | undefined;
}
