import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { type HeaderRule, headersFor, parseHeadersFile } from './headers-file.ts';
import { type Found, SiteFiles } from './site-files.ts';

export interface ServeOptions {
  /** Folder of the built site. Its `_headers` file is read once, at the start. */
  root: string;
  /** The path of the folder of the host that the site is served in, such as `/tracker`; empty for its root. */
  base?: string;
  /** 0 for any free one. */
  port?: number;
  host?: string;
}

export interface StaticServer {
  /** Address of the site, without a slash at its end: `http://localhost:4321`. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves a folder as a static host would. Rejects with the system's error when the port is taken. */
export async function serve({
  root,
  base = '',
  port = 0,
  host = 'localhost',
}: ServeOptions): Promise<StaticServer> {
  const files = new SiteFiles(resolve(root));
  const rules = parseHeadersFile(await readIfPresent(join(root, '_headers')));
  const server = createServer((request, response) => {
    answer(request, response, { files, rules, base }).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}:`, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((ready, refused) => {
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      ready();
    });
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}${base}`,
    port: address.port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface ServedSite {
  files: SiteFiles;
  rules: HeaderRule[];
  base: string;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { files, rules, base }: ServedSite,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [rawPath = '/', query] = splitTarget(request.url ?? '/');
  const segments = readSegments(rawPath);
  if (!segments) {
    response.writeHead(400).end();
    return;
  }
  const found = await findUnder(base, segments, rawPath.endsWith('/'), files);
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  if (found.kind === 'folder') {
    response.writeHead(308, { location: `${path}/${query}` }).end();
    return;
  }

  response.setHeader('cache-control', 'no-cache');
  const requested = path !== '/' && rawPath.endsWith('/') ? `${path}/` : path;
  const ownHeaders = headersFor(requested, rules);
  if (found.kind === 'nothing') {
    // Not to be kept: the file may come with the next site.
    ownHeaders.delete('cache-control');
    const page = await files.find(['404.html'], false);
    response.statusCode = 404;
    if (page.kind !== 'file') {
      response.setHeader('content-type', 'text/plain; charset=utf-8').end('Not found\n');
      return;
    }
    await send(request, response, files, page.path, ownHeaders);
    return;
  }
  await send(request, response, files, found.path, ownHeaders);
}

/** The file of an address, if the address lies in the folder that the site is served in. */
async function findUnder(
  base: string,
  segments: string[],
  isFolderAddress: boolean,
  files: SiteFiles,
): Promise<Found> {
  const folders = base.split('/').filter(Boolean);
  if (folders.some((folder, index) => folder !== segments[index])) return { kind: 'nothing' };
  const inSite = segments.slice(folders.length);
  if (inSite.length === 0 && folders.length > 0 && !isFolderAddress) return { kind: 'folder' };
  return files.find(inSite, isFolderAddress);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  files: SiteFiles,
  path: string,
  ownHeaders: Map<string, string>,
): Promise<void> {
  const file = await files.read(path, acceptsBrotli(request.headers['accept-encoding']));
  response.setHeader('content-type', file.contentType);
  response.setHeader('etag', file.etag);
  if (file.isCompressible) response.setHeader('vary', 'accept-encoding');
  if (file.encoding) response.setHeader('content-encoding', file.encoding);
  for (const [name, value] of ownHeaders) response.setHeader(name, value);

  if (response.statusCode === 200 && isAlreadyThere(request.headers['if-none-match'], file.etag)) {
    response.removeHeader('content-type');
    response.removeHeader('content-encoding');
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-length', file.bytes.byteLength);
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

function splitTarget(target: string): [path: string, query: string] {
  const withoutFragment = target.split('#', 1)[0] ?? '';
  const mark = withoutFragment.indexOf('?');
  return mark < 0 ? [withoutFragment, ''] : [withoutFragment.slice(0, mark), withoutFragment.slice(mark)];
}

/** The folders and the file that a path names, or undefined if it is not a path inside the site. */
function readSegments(rawPath: string): string[] | undefined {
  if (!rawPath.startsWith('/')) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  const segments = path.split('/').filter((segment) => segment !== '');
  const isInside = segments.every(
    (segment) => segment !== '..' && segment !== '.' && !/[\\\0]/.test(segment),
  );
  return isInside ? segments : undefined;
}

function acceptsBrotli(header: string | string[] | undefined): boolean {
  return String(header ?? '')
    .split(',')
    .some((part) => /^\s*br\s*(;|$)/i.test(part) && !/;\s*q=0(\.0*)?\s*$/i.test(part));
}

function isAlreadyThere(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}

async function readIfPresent(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
