/** The kinds of entry. Each name is the folder under `content/` and the first part of the address. */
export const collections = [
  'articles',
  'events',
  'people',
  'parties',
  'places',
  'documents',
  'topics',
  'promises',
  'terms',
  'sources',
] as const;

export type Collection = (typeof collections)[number];

/** What one entry of a collection is called: in links (`person:anna-berg`), messages and on pages. */
export const nouns = {
  articles: 'article',
  events: 'event',
  people: 'person',
  parties: 'party',
  places: 'place',
  documents: 'document',
  topics: 'topic',
  promises: 'promise',
  terms: 'term',
  sources: 'source',
} as const satisfies Record<Collection, string>;

/** What a statement's `by` may name, in order of lookup. */
export const speakerCollections = ['people', 'parties'] as const satisfies Collection[];

/** `people` for `person`; undefined if the word does not name a kind of entry. */
export function collectionOf(noun: string): Collection | undefined {
  return collections.find((collection) => nouns[collection] === noun);
}

/** `a person`, `an event`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** An object with one value for each collection. */
export function perCollection<T>(make: (collection: Collection) => T): Record<Collection, T> {
  return Object.fromEntries(collections.map((collection) => [collection, make(collection)])) as Record<
    Collection,
    T
  >;
}
