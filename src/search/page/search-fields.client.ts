import { emptyState, listFields, type SearchState } from '../search-state.ts';
import { find } from './dom.client.ts';

/** The form's fields as a part of a search's state, and back. */
export class SearchFields {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  /** The search that the fields last showed. */
  state: SearchState = emptyState;
  /** What the text fields held when they were last read or written. */
  readonly #seen = new Map<HTMLInputElement, string>();

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.box = find<HTMLInputElement>('[name=q]', form);
  }

  /** The search that the fields hold now. Names typed into the fields of people are added to those chosen. */
  read(): SearchState {
    const data = new FormData(this.form);
    for (const input of this.#textFields()) this.#seen.set(input, input.value);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const checked = (name: string) => data.getAll(name).map(String);
    const people = (name: 'person' | 'about') => [
      ...this.state[name],
      ...(text(name) === '' ? [] : [text(name)]),
    ];
    return {
      ...emptyState,
      q: text('q'),
      person: people('person'),
      about: people('about'),
      party: checked('party'),
      topic: checked('topic'),
      kind: checked('kind'),
      from: text('from'),
      to: text('to'),
      sort: text('sort'),
      group: text('group'),
    };
  }

  /** Shows a state in the fields. What has been typed since they were read is left alone. */
  write(state: SearchState): void {
    this.state = state;
    if (document.activeElement !== this.box || this.box.value.trim() !== state.q) this.box.value = state.q;
    for (const input of this.#textFields()) {
      const isTyping = document.activeElement === input && input.value !== (this.#seen.get(input) ?? '');
      if (isTyping) continue;
      input.value = input.name === 'from' || input.name === 'to' ? state[input.name] : '';
      this.#seen.set(input, input.value);
    }
    const sort = find<HTMLSelectElement>('[name=sort]', this.form);
    sort.value = [...sort.options].some(({ value }) => value === state.sort) ? state.sort : '';
    for (const box of this.form.querySelectorAll<HTMLInputElement>('input[type=checkbox][name]')) {
      const field = listFields.find((name) => name === box.name);
      box.checked = field ? state[field].includes(box.value) : state.group === box.value;
    }
  }

  /** Those that hold a text, beside the box. */
  #textFields(): HTMLInputElement[] {
    return ['from', 'to', 'person', 'about'].map((name) =>
      find<HTMLInputElement>(`[name=${name}]`, this.form),
    );
  }

  /** Shows what is wrong beside the fields that it concerns, which a narrow page may have folded away. */
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
