import { trimPunctuation } from '../fold-text.ts';
import type { IndexQuery } from '../index-query.ts';
import { answerPages } from '../query/answer-pages.ts';
import { planSearch, type SearchPlan, understoodFields } from '../query/plan-search.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { isSearch, type SearchState, searchPath } from '../search-state.ts';
import { askIndex } from './ask-index.client.ts';
import { afterPaint, element, find } from './dom.client.ts';
import type { FacetCounts } from './facet-counter.client.ts';
import type { StartedIndex } from './index-start.client.ts';
import { showPages } from './page-list.client.ts';
import { type FoundHits, PagefindIndex } from './pagefind-index.client.ts';
import { showNotes, showParts } from './part-list.client.ts';
import { watchResultKeys } from './result-keys.client.ts';
import { resultItem } from './result-list.client.ts';
import { hideFailure, showFailure } from './search-failure.client.ts';
import type { SearchFields } from './search-fields.client.ts';
import type { SearchHit } from './search-hits.client.ts';
import { addressOnHost } from './site-root.client.ts';
import { withDateNames, withPages } from './vocabulary.client.ts';

/** Whether a search adds an entry to the browser's history, replaces the current one, or is already there. */
export type Step = 'push' | 'replace' | 'keep';

/** How many results are shown at first. Each has to be fetched, so a search with words shows only the best. */
const firstLength = { words: 10, list: 50 };
const moreLength = 20;

const orderLabels = { relevance: 'best match first', newest: 'newest first', oldest: 'oldest first' };

interface Surroundings {
  known: Vocabulary;
  fields: SearchFields;
  /** Shows the days that are searched on the strip of days, and how many results each has. */
  showRange: (range: { from: string; to: string } | undefined, counts?: ReadonlyMap<string, number>) => void;
  /** Fetches the heading of the index. `attempt` is the number of failures so far. */
  startIndex: (attempt: number) => Promise<StartedIndex>;
}

/** Runs searches and shows their results. A later search replaces an earlier one that is still running. */
export class SearchRun {
  #known: Vocabulary;
  readonly #fields: SearchFields;
  readonly #showRange: Surroundings['showRange'];
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
    this.#list.before(this.#heading);
    watchResultKeys(fields.box);
    this.#more.addEventListener('click', () => void this.#showMore());
  }

  /** Runs a search, shows its results and updates the address. `typed` is the text before it was cleaned. */
  async go(wanted: SearchState, step: Step, typed = wanted.q): Promise<void> {
    const run = ++this.#run;
    this.#known = await withPages(await withDateNames(this.#known, wanted.q));
    if (run !== this.#run) return;
    const plan = planSearch(wanted, this.#known, { typed });
    const path = addressOnHost(searchPath(plan.state));
    if (step !== 'keep' && path !== location.pathname + location.search) {
      history[step === 'push' ? 'pushState' : 'replaceState'](null, '', path);
    }
    this.#fields.write(plan.state, understoodFields(plan));
    this.#fields.showProblems(plan.problems);
    this.#showRange(plan.query.range);
    this.#browse.hidden = isSearch(plan.state);
    // Without words, the strip of days stays: a reader may be choosing on it.
    this.#fields.form.classList.toggle('has-words', plan.state.q !== '');
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
    // Skips the counts if a newer search has started.
    await afterPaint();
    if (run !== this.#run) return;
    // Where nothing is found for an unknown word, no choice finds anything either.
    const known = found.hits.length === 0 ? plan.query : withoutWords(plan.query, found.unknownWords);
    const [counts, days] = await Promise.all([
      plan.findsNothing ? undefined : index.countFacets(known, found.hits),
      index.countDays(found.hits),
      found.hits.length === 0 && this.#offerHelp(plan, index, run),
    ]);
    if (run !== this.#run) return;
    this.#showRange(plan.query.range, days);
    await this.#showCounts(counts, run, plan.query);
  }

  async #showResults({ query, state }: SearchPlan, { hits }: FoundHits, run: number): Promise<void> {
    const hasWords = query.words.length > 0 || query.phrases.length > 0;
    const count = Math.min(
      hits.length,
      Math.max(state.shown, hasWords ? firstLength.words : firstLength.list),
    );
    const words = [...query.words, ...query.phrases.flatMap((phrase) => phrase.split(/\s+/))];
    let lastDay: string | undefined;
    const itemsOf = async (some: readonly SearchHit[]) => {
      const records = await Promise.all(some.map((hit) => hit.load()));
      return records.map((record) => {
        const isFirstOfDay = record.day !== lastDay;
        lastDay = record.day;
        return resultItem(record, { words, byDay: state.group === 'day', isFirstOfDay });
      });
    };
    // The first results are shown before the rest is fetched, unless the reader is further down the list.
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

  #showPlan(plan: SearchPlan, moreNotes: readonly string[]): void {
    const { parts, notes } = plan;
    showParts(parts, this.#follow);
    showNotes([...notes, ...moreNotes]);
    showPages(answerPages(plan, this.#known));
  }

  #clear(statusText: string): void {
    this.#list.replaceChildren();
    this.#help.replaceChildren();
    this.#heading.hidden = true;
    this.#more.hidden = true;
    this.#status.textContent = statusText;
    void this.#showCounts(undefined, this.#run);
  }

  async #showCounts(counts: FacetCounts | undefined, run: number, query?: IndexQuery): Promise<void> {
    const { showFacets } = await import('./facet-list.client.ts');
    if (run !== this.#run) return;
    // All results have the people who are involved.
    const people = this.#known.people.filter(({ id }) => !query?.involved.includes(id));
    showFacets(counts, { state: this.#fields.state, query, people, follow: this.#follow });
  }

  #openIndex(): Promise<PagefindIndex> {
    if (this.#index) return this.#index;
    const opening = this.#startIndex(this.#failures).then((started) => new PagefindIndex(started));
    this.#index = opening;
    opening.catch(() => this.#forgetIndex(opening));
    return opening;
  }

  /** After a failure: the next search starts again, as the site may have been published in the meantime. */
  #forgetIndex(failed: Promise<PagefindIndex>): void {
    if (this.#index !== failed) return;
    this.#index = undefined;
    this.#failures++;
  }

  #follow = (next: SearchState): void => void this.go(next, 'push').then(() => this.#keepFocus());

  /** If the link or button that was pressed is gone, moves the focus to the number of results. */
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

function unknownWordNotes({ unknownWords, hits }: FoundHits): string[] {
  if (unknownWords.length === 0) return [];
  const words = [...new Set(unknownWords.map(trimPunctuation))].map((word) => `“${word}”`).join(', ');
  return [
    hits.length === 0
      ? `Nothing found for ${words}. Check the spelling, or browse people and days`
      : `Nothing found for ${words}; we searched for the rest`,
  ];
}
