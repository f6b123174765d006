import './plain-failures.ts';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatEntry } from '../authoring/format-entry.ts';
import { listContentFiles } from '../reading/content-files.ts';
import { formatCode } from './format-code.ts';
import { places, projectRoot } from './project-root.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, content: { type: 'string' } },
});
const contentDir = path.resolve(values.content ?? places.contentDir);
const listed = await listContentFiles(contentDir);
const files =
  positionals.length > 0
    ? positionals.map((file) => path.resolve(file))
    : listed.files.map(({ absolutePath }) => absolutePath);

// Files that are named, and another folder of content, are put into form by themselves.
if (positionals.length === 0 && contentDir === path.join(projectRoot, 'content')) {
  const code = formatCode(projectRoot, values.check ?? false);
  if (!code.ok) {
    console.error(code.output);
    process.exitCode = 1;
  }
}

let changed = 0;
for (const file of files) {
  const shown = path.relative(process.cwd(), file);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === undefined) {
    console.error(`${shown}: there is no such file`);
    process.exitCode = 2;
    continue;
  }
  const { text, isLeft } = formatEntry(before);
  if (isLeft) {
    console.log(`${shown}: left as it is, since formatting would change what its page says`);
  } else if (text !== before) {
    changed++;
    console.log(values.check ? `${shown}: not in the agreed form` : shown);
    if (!values.check) await writeFile(file, text);
  }
}
if (values.check && changed > 0) {
  console.error(`${changed} of ${files.length} files are not in the agreed form. Run npm run format`);
  process.exitCode ||= 1;
} else {
  console.log(`${files.length} files, ${changed} of them put into the agreed form`);
}
