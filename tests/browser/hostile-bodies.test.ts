import { expect, test } from 'vitest';
import { renderBody } from '../../src/markdown/render-body.ts';
import { hostileBodies } from '../support/hostile-corpus.ts';
import { useBrowser, withPage } from './seen-pages.ts';

useBrowser();

/** Opens HTML without any policy, and says what ran and what was asked for. */
async function opened(html: string): Promise<string[]> {
  return withPage({ bypassCSP: true }, async (page) => {
    const seen: string[] = [];
    await page.exposeFunction('alarm', () => seen.push('ran'));
    page.on('request', (request) => {
      if (request.url().includes('evil.example')) seen.push(request.url());
    });
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => seen.push('dialog')));
    await page.setContent(`<!doctype html><title>x</title><main>${html}</main>`, { waitUntil: 'load' });
    for (const link of await page.locator('a[href^="javascript:" i]').all())
      seen.push(String(await link.getAttribute('href')));
    return seen;
  });
}

test('in a browser without a policy nothing of the hostile bodies runs, and nothing leaves', async () => {
  const html = hostileBodies.map(({ body: markdown }) =>
    renderBody(markdown)
      .body.parts.map((part) => (part.type === 'html' ? part.html : ''))
      .join('\n'),
  );
  expect(await opened(html.join('\n'))).toEqual([]);
  // The same page sees what does run.
  expect(await opened('<img src="https://evil.example/x.png" onerror="alarm()">')).not.toEqual([]);
});
