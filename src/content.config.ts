import { defineCollection } from 'astro:content';
import { desk } from './build/content-folder.ts';
import { contentLoaders } from './content-model/content-loader.ts';
import { entrySchemas } from './content-model/entry-schemas.ts';

const loader = contentLoaders(desk);

export const collections = {
  articles: defineCollection({ loader: loader('articles'), schema: entrySchemas.articles }),
  events: defineCollection({ loader: loader('events'), schema: entrySchemas.events }),
  people: defineCollection({ loader: loader('people'), schema: entrySchemas.people }),
  parties: defineCollection({ loader: loader('parties'), schema: entrySchemas.parties }),
  places: defineCollection({ loader: loader('places'), schema: entrySchemas.places }),
  documents: defineCollection({ loader: loader('documents'), schema: entrySchemas.documents }),
  topics: defineCollection({ loader: loader('topics'), schema: entrySchemas.topics }),
  promises: defineCollection({ loader: loader('promises'), schema: entrySchemas.promises }),
  sources: defineCollection({ loader: loader('sources'), schema: entrySchemas.sources }),
};
