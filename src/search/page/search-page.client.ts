import type { Day } from '../../dates/calendar.ts';
import { nameFacets } from '../facets.ts';
import { cleanText } from '../fold-text.ts';
import { namesInFacet } from '../query/vocabulary.ts';
import { isSearch, readState, type SearchState, searchPath } from '../search-state.ts';
import { Combobox } from './combobox.client.ts';
import { DayStrip } from './day-strip.client.ts';
import { find } from './dom.client.ts';
import { startIndex } from './index-start.client.ts';
import { keepScrollPosition, restoreScrollPosition } from './scroll-position.client.ts';
import { showFailure } from './search-failure.client.ts';
import { SearchFields } from './search-fields.client.ts';
import type { SearchRun, Step } from './search-run.client.ts';
import { watchShortcut } from './shortcut.client.ts';
import { addressOnHost } from './site-root.client.ts';
import { readVocabulary } from './vocabulary.client.ts';

/*
 * The parts of the search page that work before a search. The code for searching is loaded when the form is first used,
 * or if the address has a search.
 */

const known = readVocabulary();
const fields = new SearchFields(find<HTMLFormElement>('form[role=search]'));
const strip = new DayStrip(find('[data-day-strip]'), known.days, ({ from, to }, isSettled) => {
  soon(() => go({ ...fields.read(), from, to }, isSettled ? 'push' : 'replace'), isSettled ? 0 : 300);
});

const isWide = window.matchMedia('(width >= 64rem)');
const refine = find<HTMLDetailsElement>('[data-refine]');

let searching: Promise<SearchRun> | undefined;

function prepare(): Promise<SearchRun> {
  searching ??= startSearching();
  return searching;
}

async function startSearching(): Promise<SearchRun> {
  const visit = Date.now().toString(36);
  const starting = startIndex(visit);
  // The first search waits for this and shows its failure.
  starting.catch(() => undefined);
  const { SearchRun } = await import('./search-run.client.ts');
  return new SearchRun({
    known,
    fields,
    showRange,
    startIndex: (attempt) => (attempt === 0 ? starting : startIndex(visit, attempt)),
  });
}

async function go(wanted: SearchState, step: Step, typed?: string): Promise<void> {
  const list = find('[data-results]');
  list.setAttribute('aria-busy', 'true');
  try {
    await (await prepare()).go(wanted, step, typed);
  } catch (error) {
    console.error(error);
    list.setAttribute('aria-busy', 'false');
    // Browsers do not fetch a module again after a failure; reloading the page does.
    showFailure(() => location.assign(addressOnHost(searchPath(wanted))));
  }
}

/**
 * On a phone, folds the fields so that results come first, unless one of the fields has the focus.
 */
function foldFields(wanted: SearchState): void {
  const isRefining = refine.contains(document.activeElement);
  if (!isWide.matches && !isRefining && isSearch(wanted)) refine.open = false;
}

/** Shows a range on the strip of days, and the results of each day if there are any. */
function showRange(range: { from: Day; to: Day } | undefined, counts?: ReadonlyMap<Day, number>): void {
  strip.count(counts);
  strip.show(range);
}

/** After this pause in typing, in milliseconds, the search in the box is kept in the history. */
const settled = 1500;
let lastTyped = performance.now();

let timer: ReturnType<typeof setTimeout> | undefined;

/** Debounces: only the last of several calls in quick succession runs. */
function soon(run: () => unknown, milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(run, milliseconds);
}

/** The search in the address, with its text as it is written there. */
function readAddress(): { state: SearchState; typed: string } {
  const params = new URLSearchParams(location.search);
  return { state: readState(params), typed: params.get('q') ?? '' };
}

function submit(): void {
  clearTimeout(timer);
  // Goes through the address format, so that a search is the same whether typed or linked to.
  const [, query = ''] = searchPath(fields.read()).split('?');
  void go(readState(new URLSearchParams(query)), 'push', fields.box.value);
}

fields.form.addEventListener('submit', (event) => {
  event.preventDefault();
  foldFields(fields.read());
  submit();
});
fields.form.addEventListener('input', ({ target }) => {
  if (target !== fields.box) return;
  const typed = fields.box.value;
  soon(() => {
    const wanted = { ...fields.state, q: cleanText(typed).text, shown: 0 };
    foldFields(wanted);
    // A pause makes a search one that Back returns to.
    const isNew = isSearch(fields.state) && performance.now() - lastTyped > settled;
    lastTyped = performance.now();
    return go(wanted, isNew ? 'push' : 'replace', typed);
  }, 150);
});
fields.form.addEventListener('change', ({ target }) => {
  const isPlain = target instanceof HTMLInputElement && ['q', ...nameFacets].includes(target.name);
  if (!isPlain) submit();
});
fields.form.addEventListener('focusin', () => void prepare(), { once: true });

for (const name of nameFacets) {
  new Combobox(find<HTMLInputElement>(`[name=${name}]`, fields.form), {
    names: () => namesInFacet(name, known).filter(({ id }) => !fields.state[name].includes(id)),
    choose: (id) => void go({ ...fields.read(), [name]: [...fields.state[name], id] }, 'push'),
  });
}
for (const link of fields.form.querySelectorAll<HTMLAnchorElement>('a[data-from]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const { from = '', to = '' } = link.dataset;
    void go({ ...fields.read(), from, to }, 'push');
  });
}
window.addEventListener('popstate', ({ state: position }) => {
  const { state, typed } = readAddress();
  void restoreScrollPosition(position, go(state, 'keep', typed));
});
keepScrollPosition(find('[data-results]'));
watchShortcut(fields.box);

find('[data-without-script]').hidden = true;
const { state: first, typed } = readAddress();
refine.open = isWide.matches;
isWide.addEventListener('change', () => {
  refine.open ||= isWide.matches;
});
fields.write(first);
strip.show(undefined);
if (isSearch(first)) void restoreScrollPosition(history.state, go(first, 'replace', typed));
