/** The description by which a browser adds the site to its search engines. */
export function openSearchDescription(siteUrl: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Geneva Track</ShortName>
  <Description>What was said and done around the Geneva talks of January 2022, by person, day and words</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>en</Language>
  <Url type="text/html" method="get" template="${escapeXml(siteUrl)}/search/?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(siteUrl)}/opensearch.xml"/>
</OpenSearchDescription>
`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
