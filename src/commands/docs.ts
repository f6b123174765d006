import './plain-failures.ts';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withFieldTables } from '../authoring/field-tables.ts';
import { rulesPage } from '../authoring/rules-page.ts';
import { projectRoot } from './project-root.ts';

/** `npm run docs`: makes what documentation takes from the code: field tables, and the page of rules. */
await update('content/README.md', withFieldTables);
await update('docs/rules.md', () => rulesPage(path.join(projectRoot, 'tests/fixtures/rules')));

async function update(file: string, make: (before: string) => string): Promise<void> {
  const absolutePath = path.join(projectRoot, file);
  const before = await readFile(absolutePath, 'utf8').catch(() => '');
  const after = make(before);
  if (after !== before) await writeFile(absolutePath, after);
  console.log(`${file}: ${after === before ? 'unchanged' : 'updated'}`);
}
