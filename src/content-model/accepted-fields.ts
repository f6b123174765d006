import type * as z from 'zod';

/**
 * The fields that a schema accepts, each taken by itself, of front matter or attributes that it refuses as a whole. What
 * is wrong with the others then hides nothing of what rules have to say.
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
