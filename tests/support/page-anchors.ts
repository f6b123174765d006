import { expect, test } from 'vitest';
import { entryPath } from '../../src/content-model/addresses.ts';
import { isPageAnchor } from '../../src/content-model/page-anchors.ts';
import { readContent } from '../../src/reading/read-content.ts';
import { pageAt, pagesOf } from './built-pages.ts';

/** Tests that no anchor of a page can also be given by an author. */
export function testPageAnchors(folder: string, contentDir: string): void {
  test('no heading and no quotation can take an anchor of a page', async () => {
    const { content } = await readContent(contentDir);
    const pages = new Set(pagesOf(folder));
    const entries = content.written.filter(({ collection, id }) => pages.has(entryPath(collection, id)));
    expect(entries.length).toBeGreaterThan(10);
    const free = entries.flatMap(({ collection, id, body }) => {
      const path = entryPath(collection, id);
      const own = new Set([...body.headings, ...body.quotations].map(({ id: anchor }) => anchor));
      return [...pageAt(folder, path).matchAll(/\sid="([^"]+)"/g)]
        .map(([, anchor = '']) => anchor)
        .filter((anchor) => !own.has(anchor) && !isPageAnchor(anchor))
        .map((anchor) => `${path}#${anchor}`);
    });
    expect(free).toEqual([]);
  });
}
