import * as z from 'zod';

/**
 * What a field holds. Every field of every schema has one role, given where it is defined; checks that ask "all
 * sentences of our own" or "all dates" find their fields by it (../fields-by-role.ts).
 *
 * | role          | what the field holds                                 | wording rules | `--since`       | spelling |
 * |---------------|------------------------------------------------------|---------------|-----------------|----------|
 * | `ownWords`    | sentences of the site's own                          | yes           | words, figures  | yes      |
 * | `ownTitle`    | a headline of the site's own, the title of an office | yes           | compared whole  | yes      |
 * | `othersWords` | what a source says, one version of a disputed fact   | –             | words, figures  | –        |
 * | `othersTitle` | the title of a document or a page, or of a part      | –             | compared whole  | –        |
 * | `entryName`   | the name by which the site knows an entry            | –             | compared whole  | names    |
 * | `name`        | any other name                                       | –             | –               | names    |
 * | `date`        | a day, a date or a moment                            | –             | compared whole  | –        |
 * | `reference`   | the id of an entry or a statement                    | –             | –               | –        |
 * | `address`     | a web address or the name of a file                  | –             | –               | –        |
 * | `choice`      | one of a few words, true or false, a language        | –             | –               | –        |
 * | `figure`      | a number                                             | –             | –               | –        |
 *
 * Titles and names are compared at the top of front matter only. "names" go into the spelling dictionary.
 */
export type FieldRole =
  | 'ownWords'
  | 'ownTitle'
  | 'othersWords'
  | 'othersTitle'
  | 'entryName'
  | 'name'
  | 'date'
  | 'reference'
  | 'address'
  | 'choice'
  | 'figure';

/** The role of each schema that holds a value. */
export const fieldRoles = z.registry<{ role: FieldRole }>();

/** Schemas of fields that say when an entry was checked or corrected: a change of these is not news. */
export const upkeepFields = z.registry<{ isUpkeep: true }>();

/** Gives a schema its role. */
export function withRole<S extends z.ZodType>(role: FieldRole, schema: S): S {
  fieldRoles.add(schema, { role });
  return schema;
}

/** Marks a field, and all fields in it, as upkeep of the entry. */
export function upkeep<S extends z.ZodType>(schema: S): S {
  upkeepFields.add(schema, { isUpkeep: true });
  return schema;
}
