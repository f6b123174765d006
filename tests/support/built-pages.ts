import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Site-absolute addresses of all pages of a built site, the page for lost readers included. */
export function pagesOf(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder, exclude: (name) => name === 'pagefind' })
    .map((file) => `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''))
    .sort();
}

export function pageAt(folder: string, path: string): string {
  return readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

/** The style sheets that hold up the first paint, in the order of their links. */
export function styleSheetsOf(folder: string, html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) =>
    readFileSync(join(folder, href ?? ''), 'utf8'),
  );
}

/** The page at an address that moved is there for hosts alone. */
export function isStub(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}
