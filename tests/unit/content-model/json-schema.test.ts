import { expect, test } from 'vitest';
import * as z from 'zod';
import { collections } from '../../../src/content-model/collections.ts';
import { frontMatterJsonSchema } from '../../../src/content-model/json-schema.ts';
import { siteOf } from '../../support/test-sites.ts';

const { site } = await siteOf('fixture');

test.each(collections)('the JSON Schema of %s takes what the checker takes', (collection) => {
  const schema = z.fromJSONSchema(frontMatterJsonSchema(collection) as z.core.JSONSchema.JSONSchema);
  const written = site.entries[collection];
  expect(written.length).toBeGreaterThan(0);
  for (const { file, data } of written) {
    expect(schema.safeParse(data).error?.issues ?? [], file).toEqual([]);
  }
});

test.each([
  ['a key that is not known', { titel: 'x' }],
  ['a missing title', { title: undefined }],
  ['a day in another order', { dateline: { place: 'tilsey', date: '21.01.2033' } }],
  ['a moment without its offset', { published: '2033-01-21T18:00' }],
  ['an id with a capital', { people: ['Sergey-Dragov'] }],
  ['an unknown kind', { kind: 'story' }],
])('the JSON Schema of articles refuses %s', (_what, change) => {
  const schema = z.fromJSONSchema(frontMatterJsonSchema('articles') as z.core.JSONSchema.JSONSchema);
  const article = site.entries.articles[0]?.data as object;
  expect(schema.safeParse(article).success).toBe(true);
  expect(schema.safeParse({ ...article, ...change }).success).toBe(false);
});

test('every field carries the text that editors show', () => {
  for (const collection of collections) {
    const { description, properties = {} } = frontMatterJsonSchema(collection);
    expect(description, collection).toBeTruthy();
    for (const [name, field] of Object.entries(properties)) {
      expect(typeof field === 'object' && field.description, `${collection}: ${name}`).toBeTruthy();
    }
  }
});

test('fields that name entries say of which collections, and offer the ids they are given', () => {
  const { properties } = frontMatterJsonSchema('articles', { ids: { people: ['pavel-dragov'] } });
  expect(properties?.['people']).toMatchObject({
    items: { title: 'Id of a person', 'x-collections': ['people'], examples: ['pavel-dragov'] },
  });
  expect(properties?.['events']).toMatchObject({ items: { 'x-collections': ['events'] } });
  expect(properties?.['events']).not.toHaveProperty('items.examples');
});

test('an address becomes $id', () => {
  expect(
    frontMatterJsonSchema('events', { address: 'https://example.org/e.json', target: 'draft-2020-12' }),
  ).toMatchObject({
    $id: 'https://example.org/e.json',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of an event',
  });
});
