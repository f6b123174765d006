import { readFile } from 'node:fs/promises';
import type { APIContext } from 'astro';
import { type DistributionOptions, distributedFiles } from '../distribution/distributed-files.ts';
import { servedFiles } from '../distribution/served-files.ts';
import { readEntryFile } from '../distribution/write-distribution.ts';
import { articleHtml } from '../page-models/article-html.ts';
import { contentTypeOf } from '../server/content-types.ts';
import { contentFolder } from '../settings/content-folder.ts';
import { getSite } from '../site.ts';

const options: DistributionOptions = { articleHtml, readFile: readEntryFile };

/** Feeds, data, pictures and the like while writing. A build writes them itself: thirty thousand routes would cost a minute. */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  const made = distributedFiles(await getSite(), options);
  return [...made.keys(), ...servedFiles(contentFolder()).keys()].map((address) => ({
    params: { file: address.slice(1) },
  }));
}

export async function GET({ params }: APIContext) {
  const address = `/${params['file']}`;
  const text = distributedFiles(await getSite(), options).get(address);
  const served = servedFiles(contentFolder()).get(address);
  if (!text && served === undefined) return new Response('Not found\n', { status: 404 });
  const body = text ? text() : new Uint8Array(await readFile(served ?? ''));
  return new Response(body, { headers: { 'content-type': contentTypeOf(address).name } });
}
