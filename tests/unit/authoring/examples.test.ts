import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatEntry } from '../../../src/authoring/format-entry.ts';
import type { Collection } from '../../../src/content-model/collections.ts';
import { formatProblem } from '../../../src/content-model/problem.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { shownFile } from '../../../src/reading/content-files.ts';
import { readEntry } from '../../../src/reading/read-entry.ts';
import { correctionProblems } from '../../../src/revision/correction-problems.ts';

/** Puts the entries of docs/examples.md into a copy of the record and holds them against every rule. */
const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/examples.md'), 'utf8');
const examples = [...page.matchAll(/<!-- (content\/\S+) -->\n```markdown\n([\s\S]*?)```/g)].map(
  ([, file = '', text = '']) => ({ file, text }),
);
const files = [...new Set(examples.map(({ file }) => file))];

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
const contentDir = join(folder, 'content');
const shown = files.map((file) => shownFile(folder, file));
beforeAll(() => cpSync(join(root, 'content'), contentDir, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('the page has an example of each of six things', () => {
  expect(examples).toHaveLength(6);
  expect(page.match(/^## .+/gm)).toEqual([
    '## A source with its excerpt',
    '## An event with a disagreement',
    '## A statement through a chain of tellers',
    '## A promise',
    '## An article',
    '## A correction',
  ]);
});

test('no example has the name of an entry that the record has', () => {
  expect(files.filter((file) => existsSync(join(root, file)))).toEqual([]);
});

describe('in the record', () => {
  test.each([
    ['before the correction', examples.slice(0, -1)],
    ['after it', examples],
  ])('every example passes the checker %s', async (_, written) => {
    for (const { file, text } of written) writeFileSync(join(folder, file), text);
    const { content, problems } = await checkContent(contentDir);
    expect(content.files.map(({ file }) => file)).toEqual(expect.arrayContaining(shown));
    expect(problems.filter(({ file }) => shown.includes(file)).map(formatProblem)).toEqual([]);
  });
});

test.each(examples)('$file is in the agreed form', ({ text }) => {
  expect(formatEntry(text)).toEqual({ text, isLeft: false });
});

test('the correction is one that the change needs', () => {
  const [before, after] = examples.slice(-2).map(writtenEntry);
  if (!before || !after) throw new Error('there are two versions of the article');
  expect(correctionProblems(before, after, 'HEAD').map(formatProblem)).toEqual([]);
  const silent = { ...after, data: { ...(after.data as object), corrections: [] } };
  expect(correctionProblems(before, silent, 'HEAD')).not.toEqual([]);
});

test('the guides link to the page, and its own links lead somewhere', () => {
  expect(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')).toContain('](docs/examples.md)');
  expect(readFileSync(join(root, 'content/README.md'), 'utf8')).toContain('](../docs/examples.md)');
  const links = [...page.matchAll(/\]\((\.[^)#]+)/g)].map(([, link]) => link ?? '');
  expect(links).toHaveLength(2);
  expect(links.filter((link) => !existsSync(join(root, 'docs', link)))).toEqual([]);
});

function writtenEntry({ file, text }: { file: string; text: string }) {
  const [, collection = ''] = file.split('/');
  const id = basename(file, '.md');
  return readEntry({ collection: collection as Collection, id, file }, new TextEncoder().encode(text))
    .written;
}
