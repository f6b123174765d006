import { resultKind } from '../result-kinds.ts';
import { addressOf, type SitePage } from '../site-pages.ts';
import { element, find } from './dom.client.ts';
import { addressOnHost } from './site-root.client.ts';

/** Lists the pages of the site that answer a search, above its results. */
export function showPages(pages: readonly SitePage[]): void {
  const list = find('[data-pages]');
  list.hidden = pages.length === 0;
  list.replaceChildren(
    ...pages.map((page) =>
      element(
        'li',
        { 'data-kind': page.kind, 'data-id': page.id },
        element('a', { href: addressOnHost(addressOf(page)) }, page.title),
        element(
          'span',
          { class: 'page-line' },
          ` ${[resultKind(page.kind).noun, page.line].filter(Boolean).join(' · ')}`,
        ),
      ),
    ),
  );
}
