import { cleanText } from '../fold-text.ts';
import { readDateInput } from '../query/date-input.ts';
import { isSearch, readState, type SearchState, searchPath } from '../search-state.ts';
import { Combobox } from './combobox.client.ts';
import { DayStrip } from './day-strip.client.ts';
import { find } from './dom.client.ts';
import { startIndex } from './index-start.client.ts';
import { readKnownRecord } from './known-record.client.ts';
import { returnToPlace, watchPlace } from './list-place.client.ts';
import { showFailure } from './search-failure.client.ts';
import { SearchFields } from './search-fields.client.ts';
import type { SearchRun, Step } from './search-run.client.ts';
import { watchShortcut } from './shortcut.client.ts';

/*
 * What the search page offers before anything is searched. Searching itself is fetched when the form is first
 * used, or when the address holds a search.
 */

const known = readKnownRecord();
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
  // It is waited for, and its failure shown, with the first search.
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
    // A browser does not fetch a module twice from one address, but a page loaded anew does.
    showFailure(() => location.assign(searchPath(wanted)));
  }
}

/**
 * On a phone the results of a search come before the fields that narrow it, unless the reader is at one of those.
 * A field that is left for the next one is never the reason: both stay where they are.
 */
function foldFields(wanted: SearchState): void {
  const isRefining = refine.contains(document.activeElement);
  if (!isWide.matches && !isRefining && isSearch(wanted)) refine.open = false;
}

/** Shows the range of the date fields on the strip of days, where they can be read. */
function showRange({ from, to }: SearchState): void {
  const [first, last] = [from, to].map((written) => readDateInput(written));
  const [start, end] = [known.days[0]?.day ?? '', known.days.at(-1)?.day ?? ''];
  const isRange = first?.ok || last?.ok;
  strip.show(
    isRange
      ? { from: first?.ok ? first.value.first : start, to: last?.ok ? last.value.last : end }
      : undefined,
  );
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Runs the last of several calls that follow close upon each other. */
function soon(run: () => unknown, milliseconds: number): void {
  clearTimeout(timer);
  timer = setTimeout(run, milliseconds);
}

/** The search of the address, with its text as it stands there. */
function readAddress(): { state: SearchState; typed: string } {
  const params = new URLSearchParams(location.search);
  return { state: readState(params), typed: params.get('q') ?? '' };
}

function submit(): void {
  clearTimeout(timer);
  // Through the address, so that a search is the same whether it is typed or linked to.
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
    return go(wanted, 'replace', typed);
  }, 150);
});
fields.form.addEventListener('change', ({ target }) => {
  const isPlain = target instanceof HTMLInputElement && ['q', 'person', 'about'].includes(target.name);
  if (!isPlain) submit();
});
fields.form.addEventListener('focusin', () => void prepare(), { once: true });

for (const field of ['person', 'about'] as const) {
  new Combobox(find<HTMLInputElement>(`[name=${field}]`, fields.form), {
    names: () => known.people.filter(({ id }) => !fields.state[field].includes(id)),
    choose: (id) => void go({ ...fields.read(), [field]: [...fields.state[field], id] }, 'push'),
  });
}
for (const link of fields.form.querySelectorAll<HTMLAnchorElement>('a[data-from]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const { from = '', to = '' } = link.dataset;
    void go({ ...fields.read(), from, to }, 'push');
  });
}
window.addEventListener('popstate', ({ state: place }) => {
  const { state, typed } = readAddress();
  void returnToPlace(place, go(state, 'keep', typed));
});
watchPlace(find('[data-results]'));
watchShortcut(fields.box);

find('[data-without-script]').hidden = true;
const { state: first, typed } = readAddress();
refine.open = isWide.matches;
isWide.addEventListener('change', () => {
  refine.open ||= isWide.matches;
});
fields.write(first);
showRange(first);
if (isSearch(first)) void returnToPlace(history.state, go(first, 'replace', typed));
