import { Combobox } from './combobox.client.ts';
import { find } from './dom.client.ts';
import { showEmptyHelp } from './empty-help.client.ts';
import { showFacets } from './facet-list.client.ts';
import { longestQuery } from './fold-text.ts';
import { readKnownRecord } from './known-record.client.ts';
import { type FoundRecords, PagefindIndex } from './pagefind-index.client.ts';
import { showNotes, showParts } from './part-list.client.ts';
import { planSearch, planWithNearName, type SearchPlan } from './plan-search.ts';
import { resultItem } from './result-list.client.ts';
import { SearchFields } from './search-fields.client.ts';
import { emptyState, isSearch, readState, type SearchState, searchPath } from './search-state.ts';
import { watchShortcut } from './shortcut.client.ts';

/** Results at once: all of a short list, otherwise the first page of a long one. */
const shortList = 50;
const pageLength = 20;

const known = readKnownRecord();
const fields = new SearchFields(find<HTMLFormElement>('form[role=search]'));
const status = find('[role=status]');
const list = find<HTMLOListElement>('[data-results]');
const more = find<HTMLButtonElement>('[data-more]');
const failure = find('[data-failure]');
const browse = find('[data-browse]');

let state: SearchState = emptyState;
let run = 0;
let index: Promise<PagefindIndex> | undefined;

/** The index, fetched on the first call; a failure is forgotten, so that the next search tries again. */
function openIndex(): Promise<PagefindIndex> {
  index ??= PagefindIndex.open().catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

type Step = 'push' | 'replace' | 'keep';

/** Runs a search, shows it, and makes the address say it. */
async function go(wanted: SearchState, step: Step): Promise<void> {
  const isCut = [...fields.box.value].length > longestQuery;
  const plan = planSearch(wanted, known, { isCut });
  state = plan.state;
  const path = searchPath(state);
  if (step !== 'keep' && path !== location.pathname + location.search) {
    history[step === 'push' ? 'pushState' : 'replaceState'](null, '', path);
  }
  fields.write(state);
  fields.showProblems(plan.problems);
  await show(plan, ++run);
}

async function show(plan: SearchPlan, thisRun: number): Promise<void> {
  const isAsked = isSearch(state);
  browse.hidden = isAsked;
  failure.hidden = true;
  showParts(plan.parts, follow);
  showNotes(plan.notes);
  if (!isAsked || plan.problems.length > 0) {
    clearList();
    status.textContent = plan.problems.map(({ message }) => message).join('. ');
    return;
  }
  try {
    const opened = await openIndex();
    const { plan: settled, found } = plan.findsNothing
      ? { plan, found: { hits: [], unknownWords: [] } }
      : await search(opened, plan);
    if (thisRun !== run) return;
    await showResults(settled, found, thisRun);
    if (thisRun !== run) return;
    if (settled !== plan) showParts(settled.parts, follow);
    showNotes([...settled.notes, ...unknownWordNotes(found)]);
    if (found.hits.length === 0) await showEmptyHelp({ plan: settled, known, index: opened, follow });
    const counts = settled.findsNothing ? undefined : await opened.countFacets(settled.query);
    if (thisRun === run) showFacets(counts, { state, people: known.people, follow });
  } catch (error) {
    if (thisRun !== run) return;
    console.error(error);
    clearList();
    status.textContent = '';
    failure.hidden = false;
    browse.hidden = false;
  }
}

/** Asks the index; a word that no record has is read as a person's misspelt name where it is near to one. */
async function search(
  opened: PagefindIndex,
  first: SearchPlan,
): Promise<{ plan: SearchPlan; found: FoundRecords }> {
  let plan = first;
  let found = await opened.search(plan.query);
  for (const word of found.unknownWords) {
    const settled = planWithNearName(plan, word, known);
    if (!settled) continue;
    plan = settled;
    found = await opened.search(plan.query);
  }
  return { plan, found };
}

function unknownWordNotes({ unknownWords, hits }: FoundRecords): string[] {
  if (unknownWords.length === 0) return [];
  const words = unknownWords.map((word) => `“${word}”`).join(', ');
  return [hits.length === 0 ? `No record has ${words}` : `No record has ${words}; the rest was searched`];
}

async function showResults({ query }: SearchPlan, { hits }: FoundRecords, thisRun: number): Promise<void> {
  const count = Math.min(
    hits.length,
    Math.max(state.shown, hits.length <= shortList ? shortList : pageLength),
  );
  const records = await Promise.all(hits.slice(0, count).map((hit) => hit.load()));
  if (thisRun !== run) return;
  list.replaceChildren(
    ...records.map((record, at) =>
      resultItem(record, {
        dayHeading: state.group === 'day' && record.meta.day !== records[at - 1]?.meta.day,
      }),
    ),
  );
  find('[data-help]').replaceChildren();
  const order = { relevance: 'best match first', newest: 'newest first', oldest: 'oldest first' }[
    query.order
  ];
  status.textContent =
    hits.length === 0 ? 'No results' : hits.length === 1 ? '1 result' : `${hits.length} results, ${order}`;
  more.hidden = count >= hits.length;
  more.textContent = `Show ${Math.min(pageLength, hits.length - count)} more of ${hits.length}`;
}

function clearList(): void {
  list.replaceChildren();
  find('[data-help]').replaceChildren();
  more.hidden = true;
  showFacets(undefined, { state, people: known.people, follow });
}

/** Goes to another search as a link would. */
function follow(next: SearchState): void {
  void go(next, 'push');
}

function start(): void {
  fields.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void go(readState(new URLSearchParams(searchPath(fields.read(state)).split('?')[1] ?? '')), 'push');
  });
  let typing: ReturnType<typeof setTimeout> | undefined;
  fields.form.addEventListener('input', ({ target }) => {
    if (target !== fields.box) return;
    clearTimeout(typing);
    typing = setTimeout(() => void go({ ...state, q: fields.read(state).q, shown: 0 }, 'replace'), 150);
  });
  fields.form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && ['q', 'person', 'about', ''].includes(target.name)) return;
    fields.form.requestSubmit();
  });
  fields.form.addEventListener('focusin', () => void openIndex().catch(() => undefined), { once: true });
  for (const field of ['person', 'about'] as const) {
    new Combobox(find<HTMLInputElement>(`[name=${field}]`, fields.form), {
      names: () => known.people.filter(({ id }) => !state[field].includes(id)),
      choose: (id) => follow({ ...fields.read(state), [field]: [...state[field], id] }),
    });
  }
  more.addEventListener('click', async () => {
    const before = list.children.length;
    await go({ ...state, shown: before + pageLength }, 'replace');
    list.children[before]?.querySelector('a')?.focus();
  });
  find('[data-retry]').addEventListener('click', () => void go(state, 'keep'));
  window.addEventListener('popstate', () => void go(readState(new URLSearchParams(location.search)), 'keep'));
  watchShortcut(fields.box);
  void go(readState(new URLSearchParams(location.search)), 'replace');
}

start();
