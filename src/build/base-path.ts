import { htmlTag } from './html-tags.ts';

/**
 * Pages link to each other by site-absolute addresses. If a site is served in a folder of its host, the path of that
 * folder is put before each address here, so that no page can forget it.
 *
 * @param base such as `/tracker`; empty at the root of a host
 */
export function pageUnder(base: string, html: string): string {
  if (base === '') return html;
  return html.replace(htmlTag, (tag) => tag.replace(address, `$1${base}/`));
}

/** The same for the addresses of a style sheet. */
export function styleSheetUnder(base: string, css: string): string {
  return base === '' ? css : css.replaceAll('url(/', `url(${base}/`);
}

/** The beginning of an attribute with a site-absolute address; `//` begins the name of another host. */
const address = /(\s(?:href|src|action)=")\/(?!\/)/g;
