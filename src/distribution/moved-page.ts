import { basePathOf } from '../content-model/addresses.ts';
import type { Redirect } from '../content-model/content.ts';
import type { Site } from '../content-model/site.ts';
import { contentPolicy } from '../settings/content-policy.ts';
import { escapeXml } from './xml.ts';

/** The page at an address that moved, for hosts that know nothing of redirects: it leads on by itself. */
export function movedPage(site: Site, { to }: Redirect): string {
  const address = escapeXml(basePathOf(site.url) + to);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(contentPolicy({ runsSearch: false }))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${escapeXml(site.url + to)}">
<title>This page has moved – ${escapeXml(site.settings.name)}</title>
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>It is now at <a href="${address}">${address}</a>.</p>
</main>
</body>
</html>
`;
}
