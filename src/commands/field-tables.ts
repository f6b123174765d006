import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withFieldTables } from '../authoring/field-tables.ts';
import { projectRoot } from './project-root.ts';

/** `npm run docs`: makes the field tables of the guides anew from the schemas. */
for (const file of ['content/README.md']) {
  const absolutePath = path.join(projectRoot, file);
  const before = await readFile(absolutePath, 'utf8');
  const after = withFieldTables(before);
  if (after !== before) await writeFile(absolutePath, after);
  console.log(`${file}: ${after === before ? 'as it was' : 'field tables made anew'}`);
}
