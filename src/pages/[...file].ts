import type { APIContext } from 'astro';
import { distributedFiles } from '../distribution/distributed-files.ts';
import type { DistributionOptions } from '../distribution/distribution-options.ts';
import { readEntryFile } from '../distribution/write-distribution.ts';
import { entryHtml } from '../page-models/entry-html.ts';
import { contentTypeOf } from '../server/content-types.ts';
import { getSite } from '../site.ts';

const options: DistributionOptions = { entryHtml, readFile: readEntryFile };

/** Feeds, data and the like in dev. A build writes them itself: thirty thousand routes would cost a minute. */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  const files = distributedFiles(await getSite(), options);
  return [...files.keys()].map((address) => ({ params: { file: address.slice(1) } }));
}

export async function GET({ params }: APIContext) {
  const text = distributedFiles(await getSite(), options).get(`/${params['file']}`);
  if (!text) return new Response('Not found\n', { status: 404 });
  return new Response(text(), { headers: { 'content-type': contentTypeOf(params['file'] ?? '').name } });
}
