import { type Day, formatDay, monthName } from '../../dates/calendar.ts';
import { countBetween, type DaySlot, daySlots, slotOf } from './day-slots.ts';
import { element } from './dom.client.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Called with the chosen range; `isSettled` is false while a key may still be held down. */
type Choose = (range: { from: Day; to: Day }, isSettled: boolean) => void;

/**
 * The days of the record as bars. Dragging across them chooses a range, and a click one day. The two ends are sliders,
 * which the keyboard moves by a day, by a week or to the end.
 */
export class DayStrip {
  readonly #all: readonly { day: Day; count: number }[];
  #slots: DaySlot[];
  readonly #bars: SVGElement[];
  readonly #thumbs: { from: SVGElement; to: SVGElement };
  readonly #chosen: SVGElement;
  readonly #label = element('p', { class: 'day-strip-label', 'aria-hidden': 'true' });
  readonly #choose: Choose;
  #range = { from: 0, to: 0 };
  #isChosen = false;
  /** What the bars count. */
  #noun = 'record';
  #isDragged = false;

  constructor(container: HTMLElement, days: readonly { day: Day; count: number }[], choose: Choose) {
    this.#all = days;
    this.#slots = daySlots(days);
    this.#choose = choose;
    const most = Math.max(...days.map(({ count }) => count));
    this.#bars = this.#slots.map((slot, at) => this.#bar(slot, at, most));
    this.#chosen = draw('rect', { class: 'day-strip-chosen', y: 0, height: 56 });
    this.#thumbs = { from: this.#thumb('from', 'First day'), to: this.#thumb('to', 'Last day') };
    const picture = draw('svg', {
      class: 'day-strip-picture',
      role: 'group',
      'aria-label': 'Records for each day',
    });
    picture.append(this.#chosen, ...this.#bars, ...this.#monthMarks(), this.#thumbs.from, this.#thumbs.to);
    container.replaceChildren(picture, this.#label);
    this.#watchPointer(picture);
    this.show(undefined);
  }

  /** Makes the bars as high as these days have results; without counts, as they have entries on record. */
  count(counts: ReadonlyMap<Day, number> | undefined): void {
    const shown = this.#all.map(({ day, count }) => ({
      day,
      count: counts ? (counts.get(day) ?? 0) : count,
    }));
    this.#slots = daySlots(shown);
    const most = Math.max(1, ...shown.map(({ count }) => count));
    for (const [at, slot] of this.#slots.entries()) {
      const bar = this.#bars[at];
      if (slot.type === 'gap' || !bar) continue;
      const height = heightOf(slot.count, most);
      bar.setAttribute('y', String(56 - height));
      bar.setAttribute('height', String(height));
      const title = bar.querySelector('title');
      if (title) title.textContent = `${formatDay(slot.day)}: ${slot.count}`;
    }
    this.#noun = counts ? 'result' : 'record';
  }

  /** Shows a range, or all days; not while the reader is choosing another. */
  show(range: { from: Day; to: Day } | undefined): void {
    if (this.#isDragged) return;
    const end = this.#slots.length - 1;
    this.#range = range
      ? {
          from: slotOf(this.#slots, range.from),
          to: Math.max(slotOf(this.#slots, range.from), slotOf(this.#slots, range.to)),
        }
      : { from: 0, to: end };
    this.#paint(range !== undefined);
  }

  #paint(isChosen: boolean): void {
    this.#isChosen = isChosen;
    const { from, to } = this.#range;
    this.#chosen.setAttribute('x', this.#percent(from));
    this.#chosen.setAttribute('width', this.#percent(to - from + 1));
    this.#chosen.toggleAttribute('hidden', !isChosen);
    for (const [at, bar] of this.#bars.entries()) {
      bar.classList.toggle('day-strip-outside', isChosen && (at < from || at > to));
    }
    for (const [end, at] of [
      ['from', from],
      ['to', to],
    ] as const) {
      const thumb = this.#thumbs[end];
      thumb.setAttribute('x', this.#percent(at + (end === 'to' ? 1 : 0)));
      thumb.setAttribute('aria-valuenow', String(at));
      thumb.setAttribute('aria-valuetext', formatDay(this.#day(at, end)));
    }
    const [first, last] = [formatDay(this.#day(from, 'from')), formatDay(this.#day(to, 'to'))];
    const count = countBetween(this.#slots, from, to);
    this.#label.textContent = `${first === last ? first : `${first} to ${last}`}: ${count} ${this.#noun}${count === 1 ? '' : 's'}`;
  }

  #settle(isSettled: boolean): void {
    this.#paint(true);
    this.#choose(
      { from: this.#day(this.#range.from, 'from'), to: this.#day(this.#range.to, 'to') },
      isSettled,
    );
  }

  #watchPointer(picture: SVGElement): void {
    let start: number | undefined;
    let before = { range: this.#range, isChosen: this.#isChosen };
    const slotAt = (event: PointerEvent) => {
      const { left, width } = picture.getBoundingClientRect();
      const at = Math.floor(((event.clientX - left) / width) * this.#slots.length);
      return Math.max(0, Math.min(this.#slots.length - 1, at));
    };
    const stretch = (event: PointerEvent, anchor: number) => {
      const at = slotAt(event);
      this.#range = { from: Math.min(anchor, at), to: Math.max(anchor, at) };
      this.#paint(true);
    };
    picture.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      picture.setPointerCapture(event.pointerId);
      this.#isDragged = true;
      before = { range: this.#range, isChosen: this.#isChosen };
      const thumb = (event.target as Element).closest('[role=slider]');
      // Dragging one end leaves the other where it is.
      start =
        thumb === this.#thumbs.from
          ? this.#range.to
          : thumb === this.#thumbs.to
            ? this.#range.from
            : slotAt(event);
      if (!thumb) stretch(event, start);
    });
    picture.addEventListener('pointermove', (event) => {
      if (start !== undefined) stretch(event, start);
    });
    picture.addEventListener('pointerup', () => {
      if (start === undefined) return;
      start = undefined;
      this.#isDragged = false;
      this.#settle(true);
    });
    // The touch turned into scrolling the page: nothing is chosen.
    picture.addEventListener('pointercancel', () => {
      if (start === undefined) return;
      start = undefined;
      this.#isDragged = false;
      this.#range = before.range;
      this.#paint(before.isChosen);
    });
  }

  #press(event: KeyboardEvent, end: 'from' | 'to'): void {
    const at = this.#range[end];
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 7,
      PageUp: at + 7,
      Home: 0,
      End: this.#slots.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const [least, greatest] =
      end === 'from' ? [0, this.#range.to] : [this.#range.from, this.#slots.length - 1];
    this.#range = { ...this.#range, [end]: Math.max(least, Math.min(greatest, next)) };
    this.#settle(false);
  }

  #bar(slot: DaySlot, at: number, most: number): SVGElement {
    const [x, width] = [this.#percent(at + 0.1), this.#percent(0.8)];
    if (slot.type === 'gap') {
      return draw(
        'text',
        { class: 'day-strip-gap', x: this.#percent(at + 0.5), y: 54, 'text-anchor': 'middle' },
        '·',
      );
    }
    const height = heightOf(slot.count, most);
    const bar = draw('rect', { class: 'day-strip-bar', x, width, y: 56 - height, height });
    bar.append(draw('title', {}, `${formatDay(slot.day)}: ${slot.count}`));
    return bar;
  }

  /** Month names at the first day of each month, where there is room. */
  #monthMarks(): SVGElement[] {
    const marks: SVGElement[] = [];
    let lastMonth = '';
    let lastAt = Number.NEGATIVE_INFINITY;
    const room = this.#slots.length / 7;
    for (const [at, slot] of this.#slots.entries()) {
      const day = slot.type === 'day' ? slot.day : slot.to;
      const month = day.slice(0, 7);
      if (slot.type === 'gap' || month === lastMonth) continue;
      lastMonth = month;
      if (at - lastAt < room || this.#slots.length - at < room) continue;
      lastAt = at;
      const name = `${monthName(Number(month.slice(5))).slice(0, 3)} ${month.slice(2, 4)}`;
      marks.push(draw('text', { class: 'day-strip-month', x: this.#percent(at), y: 72 }, name));
    }
    return marks;
  }

  #thumb(end: 'from' | 'to', name: string): SVGElement {
    const thumb = draw('svg', {
      class: 'day-strip-thumb',
      overflow: 'visible',
      role: 'slider',
      tabindex: 0,
      'aria-label': name,
      'aria-valuemin': 0,
      'aria-valuemax': this.#slots.length - 1,
    });
    thumb.append(
      draw('rect', { class: 'day-strip-grip', x: -12, y: 0, width: 24, height: 60 }),
      draw('path', { class: 'day-strip-handle', d: 'M0 0V60M-4 24H4V36H-4Z' }),
    );
    thumb.addEventListener('keydown', (event) => this.#press(event as KeyboardEvent, end));
    return thumb;
  }

  #day(at: number, end: 'from' | 'to'): Day {
    const slot = this.#slots[at];
    if (!slot) return '';
    return slot.type === 'day' ? slot.day : slot[end];
  }

  #percent(slots: number): string {
    return `${((100 * slots) / this.#slots.length).toFixed(3)}%`;
  }
}

function heightOf(count: number, most: number): number {
  return count === 0 ? 1 : 4 + 50 * Math.sqrt(count / most);
}

function draw(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const drawn = document.createElementNS(svgNamespace, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) drawn.setAttribute(attribute, String(value));
  if (text !== '') drawn.textContent = text;
  return drawn;
}
