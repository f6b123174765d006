import type { Collection } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import { frontMatterJsonSchema, type JsonSchema } from '../content-model/json-schema.ts';
import type { Site } from '../content-model/site.ts';
import { labelOf } from '../record/names.ts';
import type { Column } from './table-column.ts';

/** Columns that keep the names under which they were first published. */
const olderNames: Readonly<Record<string, string>> = { dateline_place: 'place', dateline_date: 'date' };

/**
 * A column for each field of a collection's front matter. A field with fields inside gives a column for each of them,
 * with `_` in its name; a list has `; ` between its items, one of fields is JSON. Next to ids there are names.
 */
export function entryColumns(site: Site, collection: Collection): Column<Entry>[] {
  const schema = frontMatterJsonSchema(collection, { io: 'output', target: 'draft-2020-12' });
  return columnsIn(site, schema, []);
}

/** Front matter that is not published as it is: the site has its own column `added`, and drafts have no record. */
const leftOut: ReadonlySet<string> = new Set(['draft', 'added']);

function columnsIn(site: Site, schema: JsonSchema, path: readonly string[]): Column<Entry>[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const field = value as JsonSchema;
    const inner = [...path, name];
    if (path.length === 0 && leftOut.has(name)) return [];
    return field.type === 'object' ? columnsIn(site, field, inner) : columnsOfField(site, field, inner);
  });
}

function columnsOfField(site: Site, field: JsonSchema, path: readonly string[]): Column<Entry>[] {
  const name = columnName(path);
  const description = field.description ?? '';
  const written = (entry: Entry) => valueAt(entry.data, path);
  const items = field.items as JsonSchema | undefined;
  if (items?.type === 'object') {
    const asJson = (entry: Entry) => {
      const value = written(entry);
      return value === undefined ? undefined : JSON.stringify(value);
    };
    return [{ name, type: 'string', description: `${description}; as JSON`, value: asJson }];
  }
  const isList = field.type === 'array';
  const collections = referredTo(isList ? items : field);
  const [only, ...others] = collections ?? [];
  const own: Column<Entry> = {
    name,
    type: field.title === 'Day' ? 'date' : field.type === 'boolean' ? 'boolean' : 'string',
    description: isList ? `${description}; with "; " between them` : description,
    ...(!isList && only !== undefined && others.length === 0 && { refersTo: only }),
    value: (entry) => cellOf(written(entry)),
  };
  if (!collections) return [own];
  const names = (ids: unknown) =>
    (ids === undefined ? [] : [ids].flat()).map((id) => nameOf(site, collections, String(id)));
  return [
    own,
    {
      name: isList ? `${name}_names` : `${name}_name`,
      type: 'string',
      description: `The name of each id in ${name}`,
      value: (entry) => names(written(entry)),
    },
  ];
}

function columnName(path: readonly string[]): string {
  const name = path.join('_');
  return olderNames[name] ?? name;
}

function referredTo(field: JsonSchema | undefined): readonly Collection[] | undefined {
  return field?.['x-collections'] as readonly Collection[] | undefined;
}

function nameOf(site: Site, collections: readonly Collection[], id: string): string {
  const collection = collections.find((each) => site.byId[each].has(id));
  return collection === undefined ? id : labelOf(site, collection, id);
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], data);
}

function cellOf(value: unknown): string | string[] | undefined {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value.map(String) : String(value);
}
