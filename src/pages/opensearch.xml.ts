import { openSearchDescription } from '../distribution/open-search.ts';
import { siteUrl } from '../settings/site-url.ts';

export function GET(): Response {
  return new Response(openSearchDescription(siteUrl), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
