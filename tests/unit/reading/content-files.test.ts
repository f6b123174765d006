import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LocalProblem } from '../../../src/content-model/problem.ts';
import { readFile } from '../../../src/reading/read-file.ts';
import { linesOf, withContent } from '../../support/rule-fixtures.ts';

const file = 'articles/second-report.md';

/** The lines for the base with one more file in it. */
function withFile(bytes: Uint8Array | string): Promise<string> {
  return withContent(undefined, async (contentDir) => {
    await writeFile(path.join(contentDir, file), bytes);
    return linesOf(contentDir);
  });
}

test('a content folder without anything in it', async () => {
  const parent = await mkdtemp(path.join(tmpdir(), 'tracker-empty-'));
  try {
    expect(await linesOf(parent)).toMatchInlineSnapshot(`
      "content/articles:1:1  error  there are no articles, and the site would be empty. Add a file such as content/articles/2031-05-14-first-report.md  (empty-content)
      content/pages/about.md:1:1  error  this page of the site is missing. Write it: title and description in front matter, and the text below. npm run new -- tracker DIR makes one to begin from  (missing-page)
      content/pages/home.md:1:1  error  this page of the site is missing. Write it: title and description in front matter, and the text below. npm run new -- tracker DIR makes one to begin from  (missing-page)
      content/site.yaml:1:1  error  this file says what the tracker is called and what it is about, and it is missing. npm run new -- tracker DIR makes a folder with one to begin from  (missing-settings)
      "
    `);
    expect(await linesOf(path.join(parent, 'nothing'))).toContain(
      `there is no folder ${path.join(parent, 'nothing')}. Make one with npm run new -- tracker content  (empty-content)`,
    );
  } finally {
    await rm(parent, { recursive: true });
  }
});

test('unreadable redirects do not count as an empty file', async () => {
  const lines = await withContent(undefined, async (contentDir) => {
    await rm(path.join(contentDir, 'redirects.yaml'), { force: true });
    await mkdir(path.join(contentDir, 'redirects.yaml'));
    return linesOf(contentDir);
  });
  expect(lines).toBe(
    'content/redirects.yaml:1:1  error  this cannot be opened (EISDIR). Check its permissions and its size  (unreadable-file)\n',
  );
});

test('a file that is not UTF-8 is refused at its first wrong byte', async () => {
  const latin1 = Buffer.from('---\ntitle: Genève\n---\n', 'latin1');
  expect(await withFile(latin1)).toBe(
    `content/${file}:2:11  error  the file is not UTF-8. Save it again with the encoding UTF-8  (file-encoding)\n`,
  );
  const utf16 = Buffer.from('\uFEFF---\ntitle: Geneva\n---\n', 'utf16le');
  expect(await withFile(utf16)).toContain(`content/${file}:1:1  error  the file is not UTF-8.`);
});

test('a file of a megabyte is refused without being decoded', async () => {
  expect(await withFile(new Uint8Array(1024 * 1024).fill(97))).toBe(
    `content/${file}:1:1  error  the file has 1024 KB. At most 256 KB are allowed; split it, or put data elsewhere  (file-size)\n`,
  );
});

test('links to files are followed, and broken ones are reported', async () => {
  const lines = await withContent(undefined, async (contentDir) => {
    await symlink(path.join(contentDir, 'nothing.md'), path.join(contentDir, file));
    return linesOf(contentDir);
  });
  expect(lines).toBe(
    `content/${file}:1:1  error  this is no file, or a link that leads to none. Take it away, or put the file here  (ignored-file)\n`,
  );
});

test('a file that cannot be opened is a problem like others', async () => {
  const absolutePath = import.meta.dirname;
  const reading = readFile({ collection: 'articles', id: 'x', file: 'content/articles/x.md', absolutePath });
  expect(reading.facts.problems.map(formatLocal)).toEqual([
    '1:1  this cannot be opened (EISDIR). Check its permissions and its size  (unreadable-file)',
  ]);
});

test('folders within a collection are only for order', async () => {
  const lines = await withContent(undefined, async (contentDir) => {
    await mkdir(path.join(contentDir, 'places/venues'));
    await cp(path.join(contentDir, 'places/geneva.md'), path.join(contentDir, 'places/venues/geneva.md'));
    return linesOf(contentDir);
  });
  expect(lines).toContain(
    'the id "geneva" is taken by content/places/geneva.md. Rename one of the two files',
  );
});

function formatLocal({ line, column, message, rule }: LocalProblem): string {
  return `${line}:${column}  ${message}  (${rule})`;
}
