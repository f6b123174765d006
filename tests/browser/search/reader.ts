import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How a reader works with a page, and on how many pixels. */
export interface ReaderKind {
  tool: 'mouse' | 'keyboard';
  width: number;
}

/** A phone and a desk, each with a mouse and with the keyboard alone. */
export const readers: readonly ReaderKind[] = (['mouse', 'keyboard'] as const).flatMap((tool) =>
  [320, 1280].map((width) => ({ tool, width })),
);

/** The most stops that a keyboard may need on the search page from one thing to any other. */
const mostStops = 150;

/** Does with the mouse, or with the keyboard alone, what a reader does with the search page. */
export class Reader {
  readonly #page: Page;
  readonly #kind: ReaderKind;

  constructor(page: Page, kind: ReaderKind) {
    this.#page = page;
    this.#kind = kind;
  }

  /** Presses a link or button, ticks a box, opens what is folded. */
  async press(target: Locator): Promise<void> {
    if (this.#kind.tool === 'mouse') {
      await target.click();
      return;
    }
    await this.goTo(target);
    const isBox = await target.evaluate((element) => element.matches('[type=checkbox]'));
    await this.#page.keyboard.press(isBox ? 'Space' : 'Enter');
    await this.expectFocus();
  }

  /** Types into a field, in place of what it holds. */
  async write(field: Locator, text: string): Promise<void> {
    if (this.#kind.tool === 'mouse') await field.click({ clickCount: 3 });
    else await this.goTo(field);
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.type(text);
  }

  /** Searches for what the form holds. */
  async send(): Promise<void> {
    if (this.#kind.tool === 'mouse') await this.#page.getByRole('button', { name: 'Search' }).click();
    else await this.#page.keyboard.press('Enter');
  }

  /** Takes the first of the names that a field suggests for a text. */
  async takeSuggestion(field: Locator, text: string): Promise<void> {
    await this.write(field, text);
    const option = this.#page.getByRole('listbox', { name: 'Suggested names' }).getByRole('option').first();
    await option.waitFor();
    if (this.#kind.tool === 'mouse') await option.click();
    else {
      await this.#page.keyboard.press('ArrowDown');
      await this.#page.keyboard.press('Enter');
    }
  }

  /** Chooses one entry of a list that drops down. A mouse opens it in a window that no test can reach. */
  async choose(list: Locator, label: string): Promise<void> {
    if (this.#kind.tool === 'mouse') {
      await list.selectOption({ label });
      return;
    }
    await this.goTo(list);
    await this.#page.keyboard.press(label.charAt(0));
  }

  /** Opens the fields that narrow a search where a narrow page has them folded. */
  async unfold(): Promise<void> {
    const isFolded = await this.#page
      .locator('[data-refine]')
      .evaluate((details) => !(details as HTMLDetailsElement).open);
    expect(isFolded).toBe(this.#kind.width < 1024);
    if (isFolded) await this.press(this.#page.locator('[data-refine] > summary'));
  }

  /** Goes with the Tab key to what must be within its reach, and in sight once it has the focus. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < mostStops; stop++) {
      const key = await target.evaluate((element) => {
        const { activeElement, body } = document;
        if (activeElement === element) return undefined;
        const isAfter =
          activeElement !== null &&
          activeElement !== body &&
          element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
        return isAfter ? 'Shift+Tab' : 'Tab';
      });
      if (key === undefined) break;
      await this.#page.keyboard.press(key);
    }
    expect(
      await target.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { hasFocus: element === document.activeElement, isInSight: bottom > 0 && top < innerHeight };
      }),
    ).toEqual({ hasFocus: true, isInSight: true });
  }

  /** What a reader was at may go away, but the keyboard must be somewhere: a next Tab starts from there. */
  async expectFocus(): Promise<void> {
    await expect
      .poll(() => this.#page.evaluate(() => document.activeElement?.localName ?? 'body'))
      .not.toBe('body');
  }
}
