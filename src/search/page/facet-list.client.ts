import type { CountedFacet } from '../facets.ts';
import type { IndexQuery } from '../index-query.ts';
import type { Named } from '../query/match-names.ts';
import type { SearchState } from '../search-state.ts';
import { element, find } from './dom.client.ts';
import type { FacetCounts } from './facet-counter.client.ts';
import { searchLink } from './part-list.client.ts';

const mostPeople = 8;

interface Surroundings {
  state: SearchState;
  /** What was searched; the search box may narrow a facet that nothing is chosen in. */
  query: IndexQuery | undefined;
  people: readonly Named[];
  follow: (state: SearchState) => void;
}

/**
 * Shows next to each choice how many results it would leave, or with a plus how many it would add if other values of
 * its facet are chosen. Without counts, the numbers are removed.
 */
export function showFacets(counts: FacetCounts | undefined, surroundings: Surroundings): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-choices]')) {
    const facet = list.dataset['choices'] as CountedFacet;
    showCounts(list, counts?.[facet], surroundings.query?.[facet] ?? []);
  }
  showPeople(counts?.person, surroundings);
}

function showCounts(
  list: HTMLElement,
  counts: FacetCounts[CountedFacet] | undefined,
  chosen: readonly string[],
): void {
  for (const label of list.querySelectorAll<HTMLElement>('label')) {
    const box = find<HTMLInputElement>('input', label);
    const count = counts?.[box.value] ?? 0;
    const isAdding = chosen.length > 0 && !chosen.includes(box.value);
    const shown = counts && !box.checked ? `${isAdding ? '+' : ''}${count}` : '';
    find('[data-choice-count]', label).textContent = shown;
    label.classList.toggle('choice-empty', counts !== undefined && count === 0 && !box.checked);
  }
}

/** The people with most of the results, as links that narrow or widen the search. */
function showPeople(
  counts: FacetCounts['person'] | undefined,
  { state, people, follow }: Surroundings,
): void {
  const list = find('[data-people-found]');
  const isAdding = state.person.length > 0;
  const found = Object.entries(counts ?? {})
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
  list.hidden = items.length === 0;
  list.replaceChildren(
    element(
      'section',
      { 'aria-labelledby': 'people-found' },
      element('h2', { id: 'people-found' }, heading),
      element('ul', {}, ...items),
    ),
  );
}
