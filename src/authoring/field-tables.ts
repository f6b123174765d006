import { collections, nouns, withArticle } from '../content-model/collections.ts';
import { entrySchemas } from '../content-model/entry-schemas.ts';
import { type Field, fieldsOf, pageFields, quotationFields, settingsFields } from './field-list.ts';

/** The lines around the field tables of a Markdown page: `<!-- fields: articles -->` … `<!-- end of fields -->`. */
const block = /(<!-- fields: ([a-z]+) -->\n)[\s\S]*?(<!-- end of fields -->)/g;

/** A page with every field table in it rebuilt from the schemas; the text outside the marks is kept. */
export function withFieldTables(page: string): string {
  return page.replace(block, (_whole, start: string, name: string, end: string) => {
    const fields = { quotation: quotationFields, site: settingsFields, page: pageFields }[name];
    if (fields) return `${start}\n${tableOf(fields())}\n\n${end}`;
    const collection = collections.find((known) => known === name);
    if (!collection)
      throw new RangeError(`"${name}" is not a collection; write one of ${collections.join(', ')}`);
    return `${start}\n${fieldTable(collection)}\n\n${end}`;
  });
}

/** The fields of a collection's front matter, as a Markdown table; required fields in bold. */
export function fieldTable(collection: (typeof collections)[number]): string {
  const about = `${cell(entrySchemas[collection].description ?? '')} Link to ${withArticle(nouns[collection])}: \`[words](${nouns[collection]}:id)\`.`;
  return `${about}\n\n${tableOf(fieldsOf(collection))}`;
}

function tableOf(fields: readonly Field[]): string {
  const rows = fields.map((field) => `| ${nameOf(field)} | ${field.form} | ${cell(field.description)} |`);
  return ['| field | what stands there | what for |', '| --- | --- | --- |', ...rows].join('\n');
}

function nameOf({ path, isRequired }: Field): string {
  return isRequired ? `**\`${path}\`**` : `\`${path}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
