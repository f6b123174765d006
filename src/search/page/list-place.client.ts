/** What the browser's history keeps beside an address: how far down its page was read, in pixels. */
interface Place {
  top: number;
}

/**
 * Keeps in the history how far down the list was read. A browser knows it too, but goes there before the list is
 * there again.
 */
export function watchPlace(list: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => history.replaceState({ top: scrollY } satisfies Place, '');
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

/** Goes to where the page was read to, once the list is there, unless the reader has already moved on. */
export async function returnToPlace(state: unknown, listShown: Promise<void>): Promise<void> {
  const top = (state as Partial<Place> | null)?.top ?? 0;
  const moved = new AbortController();
  for (const sign of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    window.addEventListener(sign, () => moved.abort(), { passive: true, signal: moved.signal });
  }
  await listShown;
  if (top > 0 && !moved.signal.aborted) scrollTo({ top, behavior: 'instant' });
  moved.abort();
}
