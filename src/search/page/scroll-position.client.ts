/** What the browser's history stores with an address: how far the page was scrolled, in pixels. */
interface ScrollPosition {
  top: number;
}

/**
 * Keeps the scroll position in the history. Browsers do this too, but restore it before the list has been rebuilt.
 */
export function keepScrollPosition(list: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => history.replaceState({ top: scrollY } satisfies ScrollPosition, '');
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 200);
    },
    { passive: true },
  );
  list.addEventListener('click', keep, { capture: true });
}

/** Scrolls back once the list is shown, unless the reader has already moved. */
export async function restoreScrollPosition(state: unknown, listShown: Promise<void>): Promise<void> {
  const top = (state as Partial<ScrollPosition> | null)?.top ?? 0;
  const moved = new AbortController();
  for (const sign of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    window.addEventListener(sign, () => moved.abort(), { passive: true, signal: moved.signal });
  }
  await listShown;
  if (top > 0 && !moved.signal.aborted) scrollTo({ top, behavior: 'instant' });
  moved.abort();
}
