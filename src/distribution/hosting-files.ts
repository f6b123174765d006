import { basePathOf, feedPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { contentPolicy } from '../settings/content-policy.ts';

/**
 * The headers of every answer. The configurations in deploy/ send the same; a test compares them.
 * Search may run its script, so the one policy that fits all addresses allows it; each page's own meta policy is
 * tighter, and the tighter of the two counts.
 */
export const siteHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', `${contentPolicy({ runsSearch: true })}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=31536000'],
];

/** Files whose names change with their content may be kept for good. */
export const assetHeaders = [['Cache-Control', 'public, max-age=31536000, immutable']] as const;

/** Data, feeds and the calendar may be read by the script of any other site; an article's other forms may not. */
const openHeaders = [['Access-Control-Allow-Origin', '*']] as const;

export const openPaths = [
  '/data/*',
  '/feed.json',
  '/feed.xml',
  feedPath('people', ':id'),
  feedPath('topics', ':id'),
  '/corrections/feed.xml',
  '/calendar.ics',
] as const;

/** `_headers`, as Netlify, Cloudflare Pages and our own server read it. */
export function headersFile({ url }: Pick<Site, 'url'>): string {
  const base = basePathOf(url);
  return [
    ['/*', siteHeaders] as const,
    ['/assets/*', assetHeaders] as const,
    ...openPaths.map((path) => [path, openHeaders] as const),
  ]
    .map(([path, headers]) =>
      [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** `_redirects`, as Netlify and Cloudflare Pages read it. Elsewhere the page at the old address leads on. */
export function redirectsFile({ redirects, url }: Pick<Site, 'redirects' | 'url'>): string {
  const base = basePathOf(url);
  return redirects.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');
}

/** Everyone may read everything. */
export function robotsFile(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.url}/sitemap.xml\n`;
}
