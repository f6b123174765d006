import { deserialize, serialize } from 'node:v8';
import type { Body } from '../content-model/body.ts';
import type { Entry, WrittenEntry } from '../content-model/entry.ts';
import type { EntryReading } from './read-entry.ts';

/** The parts of a body that only pages, search and single-file checks use: nine tenths of the parsed file. */
type Words = Pick<Body, 'parts' | 'headings' | 'quotations' | 'passages' | 'unsettled' | 'text'>;

type BodyFacts = Omit<Body, keyof Words>;

/** What rules across files look at. */
export interface ReadingFacts extends Omit<EntryReading, 'written' | 'entry'> {
  written?: Omit<WrittenEntry, 'body' | 'fields'> & {
    body: BodyFacts;
    /** Missing if the schema accepted them all. */
    fields?: WrittenEntry['fields'];
  };
  /** Whether the schema accepted it. */
  isEntry: boolean;
}

/**
 * A parsed file, split for storage. A check compares the facts of all entries but seldom needs the words of an
 * unchanged one, so those stay as bytes, on disk where possible, until requested.
 */
export interface PackedReading {
  facts: ReadingFacts;
  words: Uint8Array;
}

export function packReading({ written, entry, statements, refused, problems }: EntryReading): PackedReading {
  const rest = { isEntry: entry !== undefined, statements, refused, problems };
  if (!written) return { facts: rest, words: new Uint8Array() };
  const { body, fields, ...identity } = written;
  const { parts, headings, quotations, passages, unsettled, text, ...facts } = body;
  return {
    facts: { ...rest, written: { ...identity, ...(!entry && { fields }), body: facts } },
    words: serialize({ parts, headings, quotations, passages, unsettled, text } satisfies Words),
  };
}

/**
 * Restores the parsed file.
 *
 * @param readWords called when the words are first requested
 */
export function openReading(
  { written: packed, isEntry, statements, refused, problems }: ReadingFacts,
  readWords: () => Uint8Array,
): EntryReading {
  if (!packed) return { statements, refused, problems };
  const written: WrittenEntry = {
    ...packed,
    fields: packed.fields ?? (packed.data as WrittenEntry['fields']),
    body: new PackedBody(packed.body, readWords),
  };
  return { written, ...(isEntry && { entry: written as Entry }), statements, refused, problems };
}

/** A body that unpacks its words when they are first requested. */
class PackedBody implements Body {
  readonly citations: Body['citations'];
  readonly mentions: Body['mentions'];
  readonly links: Body['links'];
  readonly images: Body['images'];
  readonly #readWords: () => Uint8Array;
  #unpacked: Words | undefined;

  constructor({ citations, mentions, links, images }: BodyFacts, readWords: () => Uint8Array) {
    this.citations = citations;
    this.mentions = mentions;
    this.links = links;
    this.images = images;
    this.#readWords = readWords;
  }

  get parts() {
    return this.#words.parts;
  }

  get headings() {
    return this.#words.headings;
  }

  get quotations() {
    return this.#words.quotations;
  }

  get passages() {
    return this.#words.passages;
  }

  get unsettled() {
    return this.#words.unsettled;
  }

  get text() {
    return this.#words.text;
  }

  get #words(): Words {
    this.#unpacked ??= deserialize(this.#readWords()) as Words;
    return this.#unpacked;
  }
}
