import type { Site } from '../../src/content-model/site.ts';
import { siteOfFiles } from './test-sites.ts';

/** Front matter and the words under it, as an entry's file. */
export function entryFile(frontMatter: string, body = ''): string {
  return `---\n${frontMatter.trim()}\n---\n\n${body}\n`;
}

export function sourceFile(published: string, body = ''): string {
  return entryFile(
    `title: A page
publisher: The Daily
url: https://daily.example/page
published: ${published}
accessed: 2026-11-15
language: en
kind: newspaper`,
    body,
  );
}

/** Two sides, one speaker each, and what a test adds to them. */
export function recordSite(files: Record<string, string>): Site {
  return siteOfFiles({
    'parties/north.md': entryFile('name: North\nkind: state'),
    'parties/south.md': entryFile('name: South\nkind: state'),
    'parties/south-ministry.md': entryFile('name: Ministry of South\nkind: ministry\npart_of: south'),
    'people/anna-north.md': entryFile('name: Anna North\nparty: north'),
    'people/boris-south.md': entryFile('name: Boris South\nparty: south-ministry'),
    'places/lake.md': entryFile('name: The Lake'),
    ...files,
  });
}
