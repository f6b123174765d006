import { facetNames, type NameFacet, nameFacets, perFacet } from '../facets.ts';
import { emptyState, type SearchState } from '../search-state.ts';
import { find } from './dom.client.ts';

/** Names and days that the search box holds, by the field they belong to. */
export type Understood = Partial<Record<'from' | 'to' | NameFacet, string>>;

/** Reads the state of a search from the form, and writes it back. */
export class SearchFields {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  /** The state that was last written to the fields. */
  state: SearchState = emptyState;
  /** Values of the text fields when they were last read or written. */
  readonly #seen = new Map<HTMLInputElement, string>();
  /** What was understood of the search box, as the fields show it: it is no choice of its own. */
  readonly #understood = new Map<string, string>();

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.box = find<HTMLInputElement>('[name=q]', form);
  }

  /** The current state. A name that is typed in a field is added to the chosen ones. */
  read(): SearchState {
    const data = new FormData(this.form);
    for (const input of this.#textFields()) this.#seen.set(input, input.value);
    const text = (name: string) => {
      const value = String(data.get(name) ?? '').trim();
      return value === this.#understood.get(name) ? '' : value;
    };
    return {
      ...emptyState,
      q: text('q'),
      ...perFacet((name) =>
        nameFacets.some((other) => other === name)
          ? [...this.state[name], text(name)].filter(Boolean)
          : data.getAll(name).map(String),
      ),
      from: text('from'),
      to: text('to'),
      sort: text('sort'),
      group: text('group'),
    };
  }

  /**
   * Writes a state to the fields, except where something has been typed since they were read. Fields that nothing was
   * chosen in show what was understood of the search box.
   */
  write(state: SearchState, understood: Understood = {}): void {
    this.state = state;
    this.#understood.clear();
    if (document.activeElement !== this.box || this.box.value.trim() !== state.q) this.box.value = state.q;
    for (const input of this.#textFields()) {
      const isTyping = document.activeElement === input && input.value !== (this.#seen.get(input) ?? '');
      if (isTyping) continue;
      const chosen = input.name === 'from' || input.name === 'to' ? state[input.name] : '';
      const shown = understood[input.name as keyof Understood] ?? '';
      input.value = chosen || shown;
      if (chosen === '' && shown !== '') this.#understood.set(input.name, shown);
      this.#seen.set(input, input.value);
    }
    const sort = find<HTMLSelectElement>('[name=sort]', this.form);
    sort.value = [...sort.options].some(({ value }) => value === state.sort) ? state.sort : '';
    for (const box of this.form.querySelectorAll<HTMLInputElement>('input[type=checkbox][name]')) {
      const field = facetNames.find((name) => name === box.name);
      box.checked = field ? state[field].includes(box.value) : state.group === box.value;
    }
  }

  /** All text fields except the search box. */
  #textFields(): HTMLInputElement[] {
    return ['from', 'to', ...nameFacets].map((name) => find<HTMLInputElement>(`[name=${name}]`, this.form));
  }

  /** Shows problems next to their fields, and unfolds the fields if they are hidden on a narrow screen. */
  showProblems(problems: readonly { field: string; message: string }[]): void {
    if (problems.length > 0) find<HTMLDetailsElement>('[data-refine]', this.form).open = true;
    for (const name of ['from', 'to']) {
      const input = find<HTMLInputElement>(`[name=${name}]`, this.form);
      const message = problems.find(({ field }) => field === name)?.message ?? '';
      const line = find(`#${name}-problem`, this.form);
      line.textContent = message;
      line.hidden = message === '';
      if (message === '') input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
    }
  }
}
