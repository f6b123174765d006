import { formatDay } from '../../dates/calendar.ts';
import { suggestNames } from '../query/match-names.ts';
import { nearWords } from '../query/near-words.ts';
import { planSearch, type SearchPlan } from '../query/plan-search.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { searchesForOne, searchesWithoutOne, type WiderSearch } from '../query/wider-searches.ts';
import { emptyState, type SearchState } from '../search-state.ts';
import { askIndex } from './ask-index.client.ts';
import { element, find } from './dom.client.ts';
import type { PagefindIndex } from './pagefind-index.client.ts';
import { searchLink } from './part-list.client.ts';

interface Empty {
  plan: SearchPlan;
  known: Vocabulary;
  index: PagefindIndex;
  isCurrent: () => boolean;
  follow: (state: SearchState) => void;
}

/** Suggests what to do after a search that found nothing: similar names, wider searches, the nearest days with entries. */
export async function showEmptyHelp({ plan, known, index, isCurrent, follow }: Empty): Promise<void> {
  const ways = [
    ...nearNames(plan, known),
    ...(await nearlySpelt(plan, known, index)),
    ...(await widerSearches(plan, known, index)),
    ...nearDays(plan, known),
  ];
  if (ways.length === 0 || !isCurrent()) return;
  find('[data-help]').replaceChildren(
    element('h2', {}, 'What there is instead'),
    element(
      'ul',
      {},
      ...ways.map(({ state, label, count }) =>
        element('li', {}, searchLink(state, follow, {}, label), count === undefined ? '' : ` (${count})`),
      ),
    ),
  );
}

interface Way {
  state: SearchState;
  label: string;
  count?: number;
}

function nearNames({ state, query }: SearchPlan, known: Vocabulary): Way[] {
  const typed = [...state.person.filter((id) => !query.person.includes(id)), ...query.words].slice(0, 6);
  // The beginning of a longer name is too little to take a word for it: “long” is not Lungescu.
  const near = typed.flatMap((word) =>
    suggestNames(known.people, word, 3).filter(({ isNear }) => !isNear || word.length > 4),
  );
  const unique = [...new Map(near.map(({ entry }) => [entry.id, entry])).values()].slice(0, 5);
  return unique.map(({ id, label }) => ({
    state: { ...state, q: query.words.length > 0 ? '' : state.q, person: [id], shown: 0 },
    label: `Did you mean ${label}?`,
  }));
}

/** The same search with one word replaced by a similar word of the index. */
async function nearlySpelt(
  { state, query }: SearchPlan,
  known: Vocabulary,
  index: PagefindIndex,
): Promise<Way[]> {
  const list = await index.words();
  const searches = query.words.slice(0, 6).flatMap((word): WiderSearch[] => {
    const meant = nearWords(word, list, { isSure: false }).join(' ');
    if (meant === '' || meant === word.toLowerCase()) return [];
    return [
      { label: `Did you mean “${meant}”?`, state: { ...state, q: state.q.replace(word, meant), shown: 0 } },
    ];
  });
  return withCounts(searches, known, index);
}

/** The same search without one of its parts, for each part without which something is found; most results first. */
async function widerSearches(plan: SearchPlan, known: Vocabulary, index: PagefindIndex): Promise<Way[]> {
  const ways = await withCounts(searchesWithoutOne(plan), known, index);
  return ways.length > 0 ? ways : withCounts(searchesForOne(plan.parsed), known, index);
}

/** Only searches that find something, most results first. */
async function withCounts(
  searches: readonly WiderSearch[],
  known: Vocabulary,
  index: PagefindIndex,
): Promise<Way[]> {
  const ways = await Promise.all(
    searches.map(async (way) => {
      const wider = planSearch(way.state, known);
      if (wider.problems.length > 0) return { ...way, count: 0 };
      return { ...way, count: (await askIndex(index, wider, known)).found.hits.length };
    }),
  );
  return ways.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function nearDays({ state, query }: SearchPlan, { days }: Vocabulary): Way[] {
  if (!query.range) return [];
  const { from, to } = query.range;
  const before = days.filter(({ day }) => day < from).at(-1);
  const after = days.find(({ day }) => day > to);
  return [before, after].flatMap((found) =>
    found
      ? [
          {
            state: {
              ...emptyState,
              sort: state.sort,
              group: state.group,
              from: found.day,
              to: found.day,
            },
            label: `Everything of ${formatDay(found.day)}`,
            count: found.count,
          },
        ]
      : [],
  );
}
