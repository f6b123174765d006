import { extname } from 'node:path';

interface ContentType {
  name: string;
  /** Whether compression is worth it. Pictures, fonts and Pagefind's own files are compressed already. */
  isCompressible: boolean;
}

const text = (name: string): ContentType => ({ name: `${name}; charset=utf-8`, isCompressible: true });
const packed = (name: string): ContentType => ({ name, isCompressible: false });

const contentTypes: Record<string, ContentType> = {
  '.html': text('text/html'),
  '.css': text('text/css'),
  '.js': text('text/javascript'),
  '.mjs': text('text/javascript'),
  '.json': text('application/json'),
  '.map': text('application/json'),
  '.webmanifest': text('application/manifest+json'),
  '.xml': text('application/xml'),
  '.opml': text('text/x-opml'),
  '.atom': text('application/atom+xml'),
  '.svg': text('image/svg+xml'),
  '.ics': text('text/calendar'),
  '.csv': text('text/csv'),
  '.md': text('text/markdown'),
  '.bib': text('application/x-bibtex'),
  '.ris': text('application/x-research-info-systems'),
  '.txt': text('text/plain'),
  '.wasm': { name: 'application/wasm', isCompressible: true },
  '.png': packed('image/png'),
  '.jpg': packed('image/jpeg'),
  '.jpeg': packed('image/jpeg'),
  '.webp': packed('image/webp'),
  '.avif': packed('image/avif'),
  '.gif': packed('image/gif'),
  '.ico': packed('image/x-icon'),
  '.woff2': packed('font/woff2'),
  '.pdf': packed('application/pdf'),
  '.zip': packed('application/zip'),
};

/** For any other file (Pagefind's `.pf_meta`, `.pf_index`, `.pagefind` and the like): plain bytes. */
const unknown = packed('application/octet-stream');

export function contentTypeOf(path: string): ContentType {
  return contentTypes[extname(path).toLowerCase()] ?? unknown;
}
