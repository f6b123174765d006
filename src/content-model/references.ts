import * as z from 'zod';
import type { Collection } from './collections.ts';
import type { WrittenEntry } from './entry.ts';
import { entrySchemas } from './entry-schemas.ts';
import { unwrap } from './schema-problems.ts';
import { references } from './schemas/fields.ts';

/** An id of another entry, found in front matter. */
export interface Reference {
  collections: readonly Collection[];
  id: string;
  path: (string | number)[];
}

/** A cache: several rules ask for the references of the same front matter. */
const known = new WeakMap<object, readonly Reference[]>();

/**
 * Every id of another entry in front matter, whether or not the schema accepts it; values of the wrong type are
 * skipped.
 */
export function referencesIn({
  collection,
  data,
}: Pick<WrittenEntry, 'collection' | 'data'>): readonly Reference[] {
  if (typeof data !== 'object' || data === null) return [];
  let found = known.get(data);
  if (!found) {
    const gathered: Reference[] = [];
    // Pages of the site are checked like entries, but their front matter has no references.
    const schema: z.ZodType | undefined = entrySchemas[collection];
    if (schema) finderOf(schema)?.(data, [], gathered);
    found = gathered;
    known.set(data, found);
  }
  return found;
}

/** Collects the references in a value. */
type Finder = (value: unknown, path: Reference['path'], found: Reference[]) => void;

/** Built once per schema; the many fields that hold no reference are skipped from then on. */
const finders = new WeakMap<z.ZodType, { finder: Finder | undefined }>();

/** Builds a function that collects the references in a value; undefined for a schema without any. */
function finderOf(schema: z.ZodType): Finder | undefined {
  let made = finders.get(schema);
  if (!made) {
    made = { finder: makeFinder(schema) };
    finders.set(schema, made);
  }
  return made.finder;
}

function makeFinder(schema: z.ZodType): Finder | undefined {
  const held = references.get(schema);
  if (held) {
    return (value, path, found) => {
      if (typeof value === 'string') found.push({ collections: held.collections, id: value, path });
    };
  }
  const inner = unwrap(schema);
  if (inner !== schema) return finderOf(inner);
  if (inner instanceof z.ZodObject) return objectFinder(inner);
  if (inner instanceof z.ZodArray) return arrayFinder(inner);
  if (inner instanceof z.ZodUnion) return unionFinder(inner);
  return undefined;
}

function objectFinder(schema: z.ZodObject): Finder | undefined {
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const finder = finderOf(field as z.ZodType);
    return finder ? [{ key, finder }] : [];
  });
  if (fields.length === 0) return undefined;
  return (value, path, found) => {
    if (typeof value !== 'object' || value === null) return;
    for (const { key, finder } of fields) {
      const inField = (value as Record<string, unknown>)[key];
      if (inField !== undefined) finder(inField, [...path, key], found);
    }
  };
}

function arrayFinder(schema: z.ZodArray): Finder | undefined {
  const finder = finderOf(schema.element as z.ZodType);
  return (
    finder &&
    ((value, path, found) => {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) finder(item, [...path, index], found);
    })
  );
}

/** For a union: its list option if the value is a list, else its other option. */
function unionFinder(schema: z.ZodUnion): Finder | undefined {
  const options = schema.options as readonly z.ZodType[];
  const list = options.find((option) => option instanceof z.ZodArray);
  const single = options.find((option) => !(option instanceof z.ZodArray));
  const ofList = list && finderOf(list);
  const ofSingle = single && finderOf(single);
  return ofList || ofSingle
    ? (value, path, found) => (Array.isArray(value) ? ofList : ofSingle)?.(value, path, found)
    : undefined;
}
