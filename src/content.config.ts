import { defineCollection } from 'astro:content';
import path from 'node:path';
import { contentLoaders } from './content-model/content-loader.ts';
import { entrySchemas } from './content-model/entry-schemas.ts';

const root = process.cwd();
const loader = contentLoaders(
  {
    contentDir: path.resolve(root, process.env['GENEVA_TRACK_CONTENT'] ?? 'content'),
    picturesDir: path.resolve(root, 'public/pictures'),
  },
  root,
);

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
