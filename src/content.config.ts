import { defineCollection } from 'astro/content/config';
import { contentLoaders } from './reading/content-loader.ts';
import { contentReader } from './settings/content-folder.ts';

// `astro:content` and the schemas' own modules would have Vite translate a hundred files each time the site is started:
// this brings only what defines a collection, and the reader, which Node has loaded, holds the schemas.
const { schemas } = await contentReader();
const loader = contentLoaders(contentReader);

export const collections = {
  articles: defineCollection({ loader: loader('articles'), schema: schemas.articles }),
  events: defineCollection({ loader: loader('events'), schema: schemas.events }),
  people: defineCollection({ loader: loader('people'), schema: schemas.people }),
  parties: defineCollection({ loader: loader('parties'), schema: schemas.parties }),
  places: defineCollection({ loader: loader('places'), schema: schemas.places }),
  documents: defineCollection({ loader: loader('documents'), schema: schemas.documents }),
  topics: defineCollection({ loader: loader('topics'), schema: schemas.topics }),
  promises: defineCollection({ loader: loader('promises'), schema: schemas.promises }),
  terms: defineCollection({ loader: loader('terms'), schema: schemas.terms }),
  sources: defineCollection({ loader: loader('sources'), schema: schemas.sources }),
};
