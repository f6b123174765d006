import { trimPunctuation } from '../fold-text.ts';
import type { IndexQuery } from '../index-query.ts';
import { type KnownRecord, planSearch, type SearchPlan } from '../query/plan-search.ts';
import { isSearch, type SearchState, searchPath } from '../search-state.ts';
import { askIndex } from './ask-index.client.ts';
import { afterPaint, element, find } from './dom.client.ts';
import type { FacetCounts } from './facet-counter.client.ts';
import type { Hit } from './found-records.client.ts';
import type { StartedIndex } from './index-start.client.ts';
import { type FoundRecords, PagefindIndex } from './pagefind-index.client.ts';
import { showNotes, showParts } from './part-list.client.ts';
import { resultItem } from './result-list.client.ts';
import { hideFailure, showFailure } from './search-failure.client.ts';
import type { SearchFields } from './search-fields.client.ts';

/** Whether a search is a new place in the browser's history, takes the place of the last, or is there already. */
export type Step = 'push' | 'replace' | 'keep';

/** How many results are shown at first: few of a search by words, as each has to be fetched, more of a plain list. */
const firstLength = { words: 10, list: 50 };
const moreLength = 20;

const orderLabels = { relevance: 'best match first', newest: 'newest first', oldest: 'oldest first' };

interface Surroundings {
  known: KnownRecord;
  fields: SearchFields;
  showRange: (state: SearchState) => void;
  /** Fetches the index's heading, and says how often that has failed. */
  startIndex: (attempt: number) => Promise<StartedIndex>;
}

/** Runs searches one after another and shows each on the page; a later one overtakes an earlier one. */
export class SearchRun {
  readonly #known: KnownRecord;
  readonly #fields: SearchFields;
  readonly #showRange: (state: SearchState) => void;
  readonly #startIndex: Surroundings['startIndex'];
  readonly #status = find('[role=status]');
  readonly #list = find<HTMLOListElement>('[data-results]');
  readonly #more = find<HTMLButtonElement>('[data-more]');
  readonly #heading = element('h2', { class: 'visually-hidden', hidden: true }, 'Results');
  readonly #help = find('[data-help]');
  readonly #browse = find('[data-browse]');
  #index: Promise<PagefindIndex> | undefined;
  #run = 0;
  #failures = 0;

  constructor({ known, fields, showRange, startIndex }: Surroundings) {
    this.#startIndex = startIndex;
    this.#known = known;
    this.#fields = fields;
    this.#showRange = showRange;
    find('[data-people-found]').before(this.#heading);
    this.#more.addEventListener('click', () => void this.#showMore());
  }

  /** Runs a search, shows it, and makes the address say it. `typed` is its text before it was cleaned. */
  async go(wanted: SearchState, step: Step, typed = wanted.q): Promise<void> {
    const run = ++this.#run;
    const plan = planSearch(wanted, this.#known, { typed });
    const path = searchPath(plan.state);
    if (step !== 'keep' && path !== location.pathname + location.search) {
      history[step === 'push' ? 'pushState' : 'replaceState'](null, '', path);
    }
    this.#fields.write(plan.state);
    this.#fields.showProblems(plan.problems);
    this.#showRange(plan.state);
    this.#browse.hidden = isSearch(plan.state);
    hideFailure();
    this.#list.setAttribute('aria-busy', 'true');
    this.#showPlan(plan, []);
    if (!isSearch(plan.state) || plan.problems.length > 0) {
      this.#clear(plan.problems.map(({ message }) => message).join('. '));
      this.#list.setAttribute('aria-busy', 'false');
      return;
    }
    const opening = this.#openIndex();
    try {
      await this.#search(plan, await opening, run);
    } catch (error) {
      this.#forgetIndex(opening);
      if (run !== this.#run) return;
      console.error(error);
      this.#clear('');
      showFailure(() => void this.go(this.#fields.state, 'keep').then(() => this.#keepFocus()));
      this.#browse.hidden = false;
    }
    if (run === this.#run) this.#list.setAttribute('aria-busy', 'false');
  }

  async #search(first: SearchPlan, index: PagefindIndex, run: number): Promise<void> {
    const { plan, found } = await askIndex(index, first, this.#known);
    if (run !== this.#run) return;
    await this.#showResults(plan, found, run);
    if (run !== this.#run) return;
    this.#showPlan(plan, unknownWordNotes(found));
    // Whoever asks for the next thing already does not wait for the counts of this one.
    await afterPaint();
    if (run !== this.#run) return;
    const known = withoutWords(plan.query, found.unknownWords);
    const [counts] = await Promise.all([
      plan.findsNothing ? undefined : index.countFacets(known, found.hits),
      found.hits.length === 0 && this.#offerHelp(plan, index, run),
    ]);
    await this.#showCounts(counts, run, plan.query.involved);
  }

  async #showResults({ query, state }: SearchPlan, { hits }: FoundRecords, run: number): Promise<void> {
    const hasWords = query.words.length > 0 || query.phrases.length > 0;
    const count = Math.min(
      hits.length,
      Math.max(state.shown, hasWords ? firstLength.words : firstLength.list),
    );
    const words = [...query.words, ...query.phrases.flatMap((phrase) => phrase.split(/\s+/))];
    let lastDay: string | undefined;
    const itemsOf = async (some: readonly Hit[]) => {
      const records = await Promise.all(some.map((hit) => hit.load()));
      return records.map((record) => {
        const isFirstOfDay = record.day !== lastDay;
        lastDay = record.day;
        return resultItem(record, { words, byDay: state.group === 'day', isFirstOfDay });
      });
    };
    // What a reader sees first is not kept waiting for the rest, unless the list is being read already.
    const atOnce = state.shown > 0 ? count : Math.min(count, firstLength.words);
    const items = await itemsOf(hits.slice(0, atOnce));
    if (run !== this.#run) return;
    this.#list.replaceChildren(...items);
    this.#help.replaceChildren();
    this.#status.textContent = countLabel(hits.length, orderLabels[query.order]);
    this.#heading.hidden = hits.length === 0;
    this.#more.hidden = count >= hits.length;
    this.#more.textContent = `Show ${Math.min(moreLength, hits.length - count)} more of ${hits.length}`;
    const rest = await itemsOf(hits.slice(atOnce, count));
    if (run === this.#run) this.#list.append(...rest);
  }

  async #offerHelp(plan: SearchPlan, index: PagefindIndex, run: number): Promise<void> {
    const { showEmptyHelp } = await import('./empty-help.client.ts');
    const isCurrent = () => run === this.#run;
    await showEmptyHelp({ plan, known: this.#known, index, isCurrent, follow: this.#follow });
  }

  async #showMore(): Promise<void> {
    const before = this.#list.children.length;
    await this.go({ ...this.#fields.state, shown: before + moreLength }, 'replace');
    this.#list.children[before]?.querySelector('a')?.focus();
  }

  #showPlan({ parts, notes }: SearchPlan, moreNotes: readonly string[]): void {
    showParts(parts, this.#follow);
    showNotes([...notes, ...moreNotes]);
  }

  #clear(statusText: string): void {
    this.#list.replaceChildren();
    this.#help.replaceChildren();
    this.#heading.hidden = true;
    this.#more.hidden = true;
    this.#status.textContent = statusText;
    void this.#showCounts(undefined, this.#run);
  }

  /** @param involved people whom every result has already */
  async #showCounts(
    counts: FacetCounts | undefined,
    run: number,
    involved: readonly string[] = [],
  ): Promise<void> {
    const { showFacets } = await import('./facet-list.client.ts');
    if (run !== this.#run) return;
    const people = this.#known.people.filter(({ id }) => !involved.includes(id));
    showFacets(counts, { state: this.#fields.state, people, follow: this.#follow });
  }

  #openIndex(): Promise<PagefindIndex> {
    if (this.#index) return this.#index;
    const opening = this.#startIndex(this.#failures).then((started) => new PagefindIndex(started));
    this.#index = opening;
    opening.catch(() => this.#forgetIndex(opening));
    return opening;
  }

  /** After a failure, so that the next search starts anew: the site may have been published again since. */
  #forgetIndex(failed: Promise<PagefindIndex>): void {
    if (this.#index !== failed) return;
    this.#index = undefined;
    this.#failures++;
  }

  #follow = (next: SearchState): void => void this.go(next, 'push').then(() => this.#keepFocus());

  /** Where the link or button that was pressed has gone, the keyboard goes on at the count of what it brought. */
  #keepFocus(): void {
    if (document.activeElement === document.body) this.#status.focus();
  }
}

function withoutWords(query: IndexQuery, unwanted: readonly string[]): IndexQuery {
  return { ...query, words: query.words.filter((word) => !unwanted.includes(word)) };
}

function countLabel(count: number, order: string): string {
  if (count === 0) return 'No results';
  return count === 1 ? '1 result' : `${count} results, ${order}`;
}

function unknownWordNotes({ unknownWords, hits }: FoundRecords): string[] {
  if (unknownWords.length === 0) return [];
  const words = [...new Set(unknownWords.map(trimPunctuation))].map((word) => `“${word}”`).join(', ');
  return [hits.length === 0 ? `No record has ${words}` : `No record has ${words}; the rest was searched`];
}
