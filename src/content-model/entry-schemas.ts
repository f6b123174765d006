import type * as z from 'zod';
import type { Collection } from './collections.ts';
import { articleSchema } from './schemas/article.ts';
import { documentSchema } from './schemas/document.ts';
import { eventSchema } from './schemas/event.ts';
import { partySchema } from './schemas/party.ts';
import { personSchema } from './schemas/person.ts';
import { placeSchema } from './schemas/place.ts';
import { promiseSchema } from './schemas/promise.ts';
import { sourceSchema } from './schemas/source.ts';
import { termSchema } from './schemas/term.ts';
import { topicSchema } from './schemas/topic.ts';

/** The schema of each collection's front matter. */
export const entrySchemas = {
  articles: articleSchema,
  events: eventSchema,
  people: personSchema,
  parties: partySchema,
  places: placeSchema,
  documents: documentSchema,
  topics: topicSchema,
  promises: promiseSchema,
  terms: termSchema,
  sources: sourceSchema,
} as const satisfies Record<Collection, z.ZodType>;

/** An entry's front matter after its schema has accepted it. */
export type FrontMatter<C extends Collection = Collection> = z.output<(typeof entrySchemas)[C]>;
