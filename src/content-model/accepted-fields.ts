import type * as z from 'zod';

/**
 * The fields that a schema accepts one by one, from front matter or attributes that it refuses as a whole. An error in
 * one field then does not keep rules from checking the others.
 */
export function acceptedFields<S extends z.ZodObject>(schema: S, values: unknown): Partial<z.output<S>> {
  if (typeof values !== 'object' || values === null) return {};
  const given = values as Record<string, unknown>;
  const accepted = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const { data } = field.safeParse(given[name]);
    return data === undefined ? [] : [[name, data]];
  });
  return Object.fromEntries(accepted) as Partial<z.output<S>>;
}
