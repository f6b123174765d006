import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldTable, withFieldTables } from '../../src/authoring/field-tables.ts';
import { collections } from '../../src/content-model/collections.ts';

const guide = readFileSync(join(import.meta.dirname, '../../content/README.md'), 'utf8');

test('the field tables of the editorial guide are those of the schemas (npm run docs makes them anew)', () => {
  expect(guide).toBe(withFieldTables(guide));
  for (const collection of collections) expect(guide).toContain(fieldTable(collection));
});

test('a table that has drifted is made anew, and what stands outside its marks is kept', () => {
  const drifted = 'Before.\n\n<!-- fields: places -->\ndrifted row\n<!-- end of fields -->\n\nAfter.\n';
  const mended = withFieldTables(drifted);
  expect(mended).toContain('| **`name`** | text, at most 100 characters |');
  expect(mended).toMatch(/^Before\.\n[\s\S]*\nAfter\.\n$/);
  expect(mended).not.toContain('drifted row');
  expect(withFieldTables(mended)).toBe(mended);
});

test('a table of something that is no collection is refused', () => {
  expect(() => withFieldTables('<!-- fields: peopel -->\n<!-- end of fields -->')).toThrow(
    '"peopel" is not a collection',
  );
});
