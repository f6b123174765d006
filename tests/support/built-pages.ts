import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Site-absolute addresses of all pages of a built site, including the 404 page. */
export function pagesOf(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder, exclude: (name) => name === 'pagefind' })
    .map((file) => `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''))
    .sort();
}

export function pageAt(folder: string, path: string): string {
  return readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

/** The style sheets that block the first paint, in the order of their links. */
export function styleSheetsOf(folder: string, html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) =>
    readFileSync(join(folder, href ?? ''), 'utf8'),
  );
}

/** Whether a page only redirects from an address that moved. */
export function isStub(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}
