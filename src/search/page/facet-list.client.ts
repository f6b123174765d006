import type { Named } from '../query/match-names.ts';
import type { SearchState } from '../search-state.ts';
import { element, find } from './dom.client.ts';
import type { FacetCounts } from './facet-counter.client.ts';
import { searchLink } from './part-list.client.ts';

const mostPeople = 8;

/**
 * Shows beside each choice how many results choosing it leaves, or with a plus how many it adds where others of its
 * kind are chosen already. Without counts the numbers go.
 */
export function showFacets(
  counts: FacetCounts | undefined,
  {
    state,
    people,
    follow,
  }: { state: SearchState; people: readonly Named[]; follow: (state: SearchState) => void },
): void {
  for (const facet of ['kind', 'party', 'topic'] as const) {
    const hasChosen = state[facet].length > 0;
    for (const label of document.querySelectorAll<HTMLElement>(`[data-choices=${facet}] label`)) {
      const box = find<HTMLInputElement>('input', label);
      const count = counts?.[facet][box.value] ?? 0;
      const shown = !counts || (hasChosen && box.checked) ? '' : `${hasChosen ? '+' : ''}${count}`;
      find('[data-choice-count]', label).textContent = shown;
      label.classList.toggle('choice-empty', counts !== undefined && count === 0 && !box.checked);
    }
  }
  const place = find('[data-people-found]');
  const isAdding = state.person.length > 0;
  const found = Object.entries(counts?.person ?? {})
    .flatMap(([id, count]) => {
      const person = people.find((candidate) => candidate.id === id);
      return person && count > 0 && !state.person.includes(id) ? [{ ...person, count }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .slice(0, mostPeople);
  const items = found.map(({ id, label, count }) =>
    element(
      'li',
      {},
      searchLink({ ...state, person: [...state.person, id], shown: 0 }, follow, {}, label),
      element('span', { class: 'count' }, ` ${isAdding ? '+' : ''}${count}`),
    ),
  );
  const heading = isAdding ? 'Add another person' : 'People in these results';
  place.hidden = items.length === 0;
  place.replaceChildren(
    element(
      'section',
      { 'aria-labelledby': 'people-found' },
      element('h3', { id: 'people-found' }, heading),
      element('ul', {}, ...items),
    ),
  );
}
