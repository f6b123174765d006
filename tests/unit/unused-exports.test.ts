import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const projectRoot = join(import.meta.dirname, '../..');

/** What Astro calls by its name. */
const calledByAstro = /^src\/pages\//;

test('every value that a file of the code exports is imported by another', () => {
  const files = globSync(['{src,tests}/**/*.{ts,mjs,astro}', '*.config.{ts,mjs}'], { cwd: projectRoot }).map(
    (file) => ({
      name: file.split(sep).join('/'),
      source: readFileSync(join(projectRoot, file), 'utf8'),
    }),
  );
  const imported = new Set(files.flatMap(({ source }) => importedBy(source)));
  const unused = files
    .filter(({ name }) => name.startsWith('src/') && !calledByAstro.test(name))
    .flatMap(({ name, source }) => exportedBy(source).map((value) => ({ name, value })))
    .filter(({ value }) => !imported.has(value));
  expect(unused).toEqual([]);
});

function exportedBy(source: string): string[] {
  const values = source.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm);
  return [...values].map(([, name = '']) => name);
}

/** Names between the braces of an import, `from` a module, `await`ed or `then`. */
function importedBy(source: string): string[] {
  const lists = source.matchAll(
    /(?:^ *import|^export|const|then\(\() ?(?:type )?\{([^{}]*)\}(?: from '| = await import\(|\) =>)/gm,
  );
  return [...lists]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' as ')[0] ?? ''))
    .map((name) => name.replace('type ', ''));
}
