import type { Site } from '../content-model/site.ts';
import { escapeXml } from './xml.ts';

/** The description by which a browser adds the site to its search engines. */
export function openSearchDescription({ settings, url, identity }: Site): string {
  // Browsers cut a longer name.
  const name = settings.name.length <= 16 ? settings.name : settings.short_name.slice(0, 16);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name)}</ShortName>
  <Description>${escapeXml(settings.search.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>en</Language>${identity.has('favicon.ico') ? `\n  <Image width="32" height="32" type="image/x-icon">${escapeXml(url)}/favicon.ico</Image>` : ''}
  <Url type="text/html" method="get" template="${escapeXml(url)}/search/?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(url)}/opensearch.xml"/>
</OpenSearchDescription>
`;
}
