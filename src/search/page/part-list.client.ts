import type { Part } from '../query/search-parts.ts';
import { type SearchState, searchPath } from '../search-state.ts';
import { element, find } from './dom.client.ts';
import { addressOnHost } from './site-root.client.ts';

/** A link to another search that does not reload the page. */
export function searchLink(
  state: SearchState,
  follow: (state: SearchState) => void,
  attributes: Record<string, string | undefined>,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const link = element('a', { href: addressOnHost(searchPath(state)), ...attributes }, ...children);
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow(state);
  });
  return link;
}

/** Shows the parts of a search as chips, each with a link that removes it. */
export function showParts(parts: readonly Part[], follow: (state: SearchState) => void): void {
  const list = find('[data-parts]');
  const chips = parts.map(({ label, isRead, without }) =>
    element(
      'li',
      { class: isRead ? 'chip chip-read' : 'chip' },
      element('span', {}, label),
      searchLink(
        without,
        (next) => {
          follow(next);
          find<HTMLInputElement>('[name=q]').focus();
        },
        {
          class: 'chip-remove',
          'aria-label': `Remove ${label}`,
        },
        '×',
      ),
    ),
  );
  list.hidden = chips.length === 0;
  list.replaceChildren(...chips);
}

/** Shows how the input was understood. */
export function showNotes(notes: readonly string[]): void {
  const list = find('[data-notes]');
  list.hidden = notes.length === 0;
  list.replaceChildren(...[...new Set(notes)].map((note) => element('li', {}, `${note}.`)));
}
