import { find } from './dom.client.ts';

/** Where the site is served, as the form of the search has it: `/tracker`, or empty at the root of a host. */
function siteRoot(): string {
  return new URL(find<HTMLFormElement>('form[role=search]').action).pathname.replace(/\/search\/$/, '');
}

/** The address of something on the site, for links of this page. */
export function addressOnHost(siteAbsolute: string): string {
  return siteRoot() + siteAbsolute;
}
