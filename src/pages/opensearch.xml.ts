import { openSearchDescription } from '../distribution/open-search.ts';
import { getSite } from '../site.ts';

export async function GET(): Promise<Response> {
  return new Response(openSearchDescription(await getSite()), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
