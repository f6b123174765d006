import { expect, test } from 'vitest';
import * as z from 'zod';
import { entrySchemas } from '../../../src/content-model/entry-schemas.ts';
import { schemaFields, textsOfRole } from '../../../src/content-model/fields-by-role.ts';
import { fieldRoles } from '../../../src/content-model/schemas/field-roles.ts';
import { day, everyEntry, refs, text } from '../../../src/content-model/schemas/fields.ts';
import { statementSchema } from '../../../src/content-model/schemas/statement.ts';

const schemas = Object.entries({ ...entrySchemas, statement: statementSchema });

test.each(schemas)('every field of %s has a role', (_name, schema) => {
  const fields = schemaFields(schema);
  expect(fields.length).toBeGreaterThan(5);
  expect(fields.filter(({ role }) => role === undefined)).toEqual([]);
});

test('a field without a role is found', () => {
  const schema = z.strictObject({ note: z.string(), list: z.array(z.object({ on: day() })).optional() });
  expect(schemaFields(schema)).toEqual([
    { path: ['note'], role: undefined, isUpkeep: false },
    { path: ['list', 'on'], role: 'date', isUpkeep: false },
  ]);
});

test('a role survives a description and an optional wrapper', () => {
  const schema = z.strictObject({
    title: text('ownTitle').describe('A headline').optional(),
    people: refs('people').describe('Who').optional(),
    ...everyEntry,
  });
  expect(schemaFields(schema)).toEqual([
    { path: ['title'], role: 'ownTitle', isUpkeep: false },
    { path: ['people'], role: 'reference', isUpkeep: false },
    { path: ['corrections', 'on'], role: 'date', isUpkeep: true },
    { path: ['corrections', 'grade'], role: 'choice', isUpkeep: true },
    { path: ['corrections', 'note'], role: 'ownWords', isUpkeep: true },
    { path: ['added'], role: 'date', isUpkeep: true },
    { path: ['draft'], role: 'choice', isUpkeep: false },
  ]);
  expect(fieldRoles.get(text('name').describe('A name'))).toEqual({ role: 'name' });
});

test('texts of a role are found at any depth, as they are written', () => {
  const data = {
    question: 'Who decides?',
    title: 'Enlargement',
    positions: [{ summary: 'The first.' }, { summary: 'The second.', sources: ['a-source'] }],
    unknown: { summary: 'In no field.' },
  };
  const found = textsOfRole({ collection: 'topics', data }, 'ownWords', 'ownTitle');
  expect(found.map(({ text: words, path }) => [path.join('.'), words])).toEqual([
    ['question', 'Who decides?'],
    ['title', 'Enlargement'],
    ['positions.0.summary', 'The first.'],
    ['positions.1.summary', 'The second.'],
  ]);
});
