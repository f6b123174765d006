import { type Named, suggestNames } from '../query/match-names.ts';
import { element } from './dom.client.ts';

/**
 * A text field that suggests names. It follows the combobox pattern of the WAI-ARIA Authoring Practices: focus stays in
 * the field, arrow keys move through the list, Enter chooses, Escape closes the list and then empties the field.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLElement;
  readonly #names: () => readonly Named[];
  readonly #choose: (id: string) => void;
  #active = -1;

  constructor(
    input: HTMLInputElement,
    { names, choose }: { names: () => readonly Named[]; choose: (id: string) => void },
  ) {
    this.#input = input;
    this.#names = names;
    this.#choose = choose;
    const id = `${input.id}-suggestions`;
    this.#list = element('ul', {
      id,
      role: 'listbox',
      class: 'suggestions',
      hidden: true,
      'aria-label': 'Suggested names',
    });
    this.#status = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
    input.after(this.#list, this.#status);
    input.autocomplete = 'off';
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener('input', () => this.#suggest());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#close());
    // Pressing the list must not move the focus out of the field.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLLIElement>('[role=option]');
      if (option) this.#take(option);
    });
  }

  #suggest(): void {
    const typed = this.#input.value.trim();
    const matches = suggestNames(this.#names(), typed);
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    if (typed === '') {
      this.#close();
      return;
    }
    this.#list.replaceChildren(
      ...matches.map(({ entry, via, isNear }, index) =>
        element(
          'li',
          { role: 'option', id: `${this.#list.id}-${index}`, 'data-id': entry.id, 'aria-selected': 'false' },
          element('span', {}, entry.label),
          via !== undefined &&
            element('span', { class: 'suggestion-via' }, ` ${isNear ? 'near' : 'as'} ${via}`),
          via === undefined && isNear && element('span', { class: 'suggestion-via' }, ` near “${typed}”`),
        ),
      ),
    );
    this.#status.textContent =
      matches.length === 0
        ? `No name is like “${typed}”`
        : `${matches.length} ${matches.length === 1 ? 'name' : 'names'}`;
    this.#list.hidden = matches.length === 0;
    this.#input.setAttribute('aria-expanded', String(matches.length > 0));
  }

  #press(event: KeyboardEvent): void {
    const options = [...this.#list.querySelectorAll<HTMLLIElement>('[role=option]')];
    const isOpen = !this.#list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) {
        this.#suggest();
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#point(
        options,
        this.#active < 0 && step < 0
          ? options.length - 1
          : (this.#active + step + options.length) % options.length,
      );
    } else if (event.key === 'Enter') {
      const option = options[this.#active] ?? (this.#input.value.trim() === '' ? undefined : options[0]);
      if (isOpen && option) {
        event.preventDefault();
        this.#take(option);
      }
    } else if (event.key === 'Escape') {
      if (!isOpen && this.#input.value === '') return;
      event.preventDefault();
      if (!isOpen) this.#input.value = '';
      this.#close();
    }
  }

  #point(options: readonly HTMLLIElement[], at: number): void {
    this.#active = at;
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === at));
    const option = options[at];
    if (!option) return;
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #take(option: HTMLLIElement): void {
    this.#input.value = '';
    this.#close();
    this.#choose(option.dataset['id'] ?? '');
  }

  #close(): void {
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#status.textContent = '';
  }
}
