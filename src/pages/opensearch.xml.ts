import { siteUrl } from '../build/site-url.ts';
import { openSearchDescription } from '../search/open-search.ts';

export function GET(): Response {
  return new Response(openSearchDescription(siteUrl), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
