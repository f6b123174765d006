import * as z from 'zod';
import type { Collection } from './collections.ts';
import { unwrap } from './schema-problems.ts';
import { references } from './schemas/fields.ts';

/** An id of another entry, found in front matter. */
export interface Reference {
  collections: readonly Collection[];
  id: string;
  path: (string | number)[];
}

/** Several rules ask for the references of the same front matter. */
const known = new WeakMap<object, readonly Reference[]>();

/** Every id of another entry in front matter, accepted by its schema or not; what is not shaped as wanted is passed over. */
export function referencesIn(schema: z.ZodType, frontMatter: unknown): readonly Reference[] {
  if (typeof frontMatter !== 'object' || frontMatter === null) return [];
  const found = known.get(frontMatter) ?? referencesBelow(schema, frontMatter, []);
  known.set(frontMatter, found);
  return found;
}

function referencesBelow(schema: z.ZodType, value: unknown, path: (string | number)[]): Reference[] {
  if (value === undefined || value === null) return [];
  const held = references.get(schema);
  if (held) return typeof value === 'string' ? [{ collections: held.collections, id: value, path }] : [];

  const inner = unwrap(schema);
  if (inner !== schema) return referencesBelow(inner, value, path);
  if (inner instanceof z.ZodObject) {
    if (typeof value !== 'object') return [];
    return Object.entries(inner.shape).flatMap(([key, field]) =>
      referencesBelow(field as z.ZodType, (value as Record<string, unknown>)[key], [...path, key]),
    );
  }
  if (inner instanceof z.ZodArray) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => referencesBelow(inner.element as z.ZodType, item, [...path, index]))
      : [];
  }
  if (inner instanceof z.ZodUnion) {
    const wanted = inner.options.find((option) => option instanceof z.ZodArray === Array.isArray(value));
    return wanted ? referencesBelow(wanted as z.ZodType, value, path) : [];
  }
  return [];
}
