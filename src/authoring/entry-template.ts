import { stringify } from 'yaml';
import type { Collection } from '../content-model/collections.ts';
import { entrySchemas } from '../content-model/entry-schemas.ts';
import { capitalised } from '../text/text.ts';
import { type Field, fieldsOf } from './field-list.ts';
import { formatEntry } from './format-entry.ts';

/** Values of a new entry by the path of their field: `title`, `dateline.place`. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** The text of a new entry: its fields, each with what its schema says of it, and a body that says what belongs there. */
export function entryTemplate(collection: Collection, values: FieldValues): string {
  const fields = fieldsOf(collection).filter(({ path }) => !path.includes('[]') && path !== 'draft');
  const lines = fields
    .filter(({ path }) => !path.includes('.'))
    .flatMap((field) => ['', ...fieldLines(field, fields, values, '')]);
  const text = [
    '---',
    `# ${entrySchemas[collection].description ?? ''}`,
    '# Lines that begin with # are notes. Fill in the fields, take away the notes and what is not needed.',
    ...lines,
    '',
    '# Keeps the entry out of the published site. Take the line away when nothing with a ? is left in the text.',
    'draft: true',
    '---',
    '',
    bodies[collection],
  ].join('\n');
  return formatEntry(text).text;
}

function fieldLines(field: Field, all: readonly Field[], values: FieldValues, indent: string): string[] {
  const key = field.path.split('.').at(-1) ?? '';
  const comment = `${indent}# ${field.isRequired ? 'Required. ' : ''}${sentence(field.description)} ${capitalised(field.form.replaceAll('`', ''))}.`;
  const inner = all.filter(({ path }) => path.startsWith(`${field.path}.`));
  const value = values[field.path];
  if (value !== undefined) return [comment, `${indent}${key}: ${inYaml(value)}`];
  if (inner.some(({ path }) => values[path] !== undefined)) {
    const block = inner.flatMap((part) => fieldLines(part, [], values, `${indent}  `));
    return [comment, `${indent}${key}:`, ...block];
  }
  const example =
    inner.length > 0 ? `{ ${inner.map(({ path }) => `${path.split('.').at(-1)}: …`).join(', ')} }` : '';
  return [comment, `${indent}# ${key}:${example === '' ? '' : ` ${example}`}`];
}

/** A value in one line of YAML. */
function inYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd();
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const quotation = `\`\`\`
:::quote{#a-short-name by=person-id on=2031-05-14 source=source-id}
The words exactly as the source has them.
:::
\`\`\``;

/** What to write under the front matter. Each begins with a question mark, which the checker lets through in drafts only. */
const bodies: Record<Collection, string> = {
  articles: `? Tell what happened, who said it and how it is known. After each paragraph stand its sources: \`[@source-id]\`, or \`[@a; @b]\` for several.

? Link people, places and events to their records: \`[Anna Berg](person:anna-berg)\`. Quote like this, at the start of a line:

${quotation}`,
  events: `? Say what happened, with its sources: \`[@source-id]\`. The quotations from it stand here too:

${quotation}`,
  people: '? Say in a few sentences which part this person has in the talks. `[@source-id]`',
  parties: '? Say who they are and which part they have in the talks. `[@source-id]`',
  places: '? Say what took place here.',
  documents: '? Say what it is, how it came about and what became of it. `[@source-id]`',
  topics:
    '? Tell the background neutrally: what is argued about, since when, and who cites what. `[@source-id]`',
  promises: '? Tell what was said and what became of it. `[@source-id]`',
  terms: '? Say more where a sentence or two will not do. `[@source-id]`',
  sources:
    '? Put the words of the page that are quoted here, exactly as they stand there, in its own language.',
};
