import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { collections, nouns } from '../content-model/collections.ts';
import type { Content } from '../content-model/content.ts';
import { frontMatterJsonSchema, pageJsonSchema, settingsJsonSchema } from '../content-model/json-schema.ts';

/** Where the Astro extension looks, from the project's root; git ignores it. */
const folder = '.astro/collections';

/**
 * Writes what editors read: the JSON Schema of each kind's front matter, with the ids there are as completions,
 * and which file is of which kind. The names are those of nouns, since Astro writes plainer schemas of its own
 * under the names of the collections.
 */
export async function writeEditorSchemas(
  content: Pick<Content, 'ids' | 'files' | 'pages'>,
  projectRoot: string,
): Promise<void> {
  const target = path.join(projectRoot, folder);
  await mkdir(target, { recursive: true });
  const entries = Object.fromEntries(
    [...content.files, ...content.pages].map(({ collection, file }) => [
      fileAddress(path.resolve(file)),
      collection === 'pages' ? 'page' : nouns[collection],
    ]),
  );
  const manifest = {
    collections: [...collections.map((name) => nouns[name]), 'page'].map((name) => ({
      hasSchema: true,
      name,
    })),
    entries,
  };
  for (const collection of collections) {
    const schema = frontMatterJsonSchema(collection, { ids: content.ids });
    await writeIfChanged(path.join(target, `${nouns[collection]}.schema.json`), schema);
  }
  await writeIfChanged(path.join(target, 'page.schema.json'), pageJsonSchema());
  await writeIfChanged(path.join(target, 'site.schema.json'), settingsJsonSchema({ ids: content.ids }));
  await writeIfChanged(path.join(target, 'collections.json'), manifest);
}

/** Addresses as the language server compares them: decoded and in lower case. */
function fileAddress(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}

async function writeIfChanged(file: string, data: unknown): Promise<void> {
  const text = `${JSON.stringify(data, null, 2)}\n`;
  if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text);
}
