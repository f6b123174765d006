import type { Collection } from '../content-model/collections.ts';

/** A kind of search result. To add one, add a row to the table below. */
interface ResultKindRow {
  /** As the address and the form have it. */
  id: string;
  /** Above one result. */
  noun: string;
  /** In lists of choices; in lower case within sentences. */
  plural: string;
  /** Collection whose pages are results of this kind; missing for parts of pages. */
  folder?: Collection;
  /** Order of results of one day, from the first that happened. No two kinds have the same. */
  rank: number;
  /** Words of a query that ask for this kind, in lower case. */
  words: readonly string[];
  /** A page of the site itself: listed above the results, and among them only if its kind is asked for. */
  isPage?: true;
}

/** In the order of the form. */
const rows = [
  {
    id: 'article',
    noun: 'Article',
    plural: 'Articles',
    folder: 'articles',
    rank: 4,
    words: ['articles'],
  },
  {
    id: 'statement',
    noun: 'Statement',
    plural: 'Statements',
    rank: 2,
    words: ['statements', 'quotes', 'quotations', 'said', 'say', 'says', 'saying'],
  },
  { id: 'event', noun: 'Event', plural: 'Events', folder: 'events', rank: 1, words: ['events'] },
  {
    id: 'document',
    noun: 'Document',
    plural: 'Documents',
    folder: 'documents',
    rank: 3,
    words: ['documents'],
  },
  {
    id: 'person',
    noun: 'Person',
    plural: 'People',
    folder: 'people',
    rank: 5,
    words: [],
    isPage: true,
  },
  {
    id: 'party',
    noun: 'Party',
    plural: 'Parties',
    folder: 'parties',
    rank: 6,
    words: [],
    isPage: true,
  },
  {
    id: 'place',
    noun: 'Place',
    plural: 'Places',
    folder: 'places',
    rank: 7,
    words: [],
    isPage: true,
  },
  {
    id: 'topic',
    noun: 'Topic',
    plural: 'Topics',
    folder: 'topics',
    rank: 8,
    words: [],
    isPage: true,
  },
  {
    id: 'promise',
    noun: 'Promise',
    plural: 'Promises',
    folder: 'promises',
    rank: 9,
    words: ['promises'],
    isPage: true,
  },
  { id: 'term', noun: 'Term', plural: 'Terms', folder: 'terms', rank: 10, words: [], isPage: true },
  { id: 'day', noun: 'Day', plural: 'Days', rank: 0, words: [], isPage: true },
  {
    id: 'disagreement',
    noun: 'Disagreement',
    plural: 'Disagreements',
    rank: 11,
    words: ['disagreements'],
    isPage: true,
  },
] as const satisfies readonly ResultKindRow[];

export type ResultKind = (typeof rows)[number]['id'];

/** Kinds of pages that are listed above the results. */
export type PageKind = Extract<(typeof rows)[number], { isPage: true }>['id'];

/** The kinds whose results are whole pages, by the folder of these pages. */
export type FolderOfKind = Extract<(typeof rows)[number], { folder: Collection }>['folder'];

export const resultKinds: readonly (ResultKindRow & { id: ResultKind })[] = rows;

export function resultKind(id: ResultKind): ResultKindRow & { id: ResultKind } {
  return rows.find((row) => row.id === id) ?? rows[0];
}

/** `statements` */
export function pluralOf(id: ResultKind): string {
  return resultKind(id).plural.toLowerCase();
}

export function kindOfFolder(folder: FolderOfKind): ResultKind {
  return rows.find((row) => 'folder' in row && row.folder === folder)?.id ?? rows[0].id;
}

/** The kind that a word of a query asks for. */
export function kindAskedFor(word: string): ResultKind | undefined {
  return resultKinds.find(({ words }) => words.includes(word))?.id;
}
