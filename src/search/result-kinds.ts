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
] as const satisfies readonly ResultKindRow[];

export type ResultKind = (typeof rows)[number]['id'];

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
