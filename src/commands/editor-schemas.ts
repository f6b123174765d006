import './plain-failures.ts';
import { writeEditorSchemas } from '../authoring/editor-schemas.ts';
import { readContent } from '../reading/read-content.ts';
import { places, projectRoot } from './project-root.ts';

/** `npm run editor`: what editors read, for completion, explanations and problems in front matter. */
const { content } = await readContent(places.contentDir);
await writeEditorSchemas(content, projectRoot);
console.log(
  `Editors know the fields of ${content.files.length} entries now. In VS Code, take the Astro extension.`,
);
