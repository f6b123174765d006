import { find } from './dom.client.ts';

/** Lets the arrow keys go from the search box into the results and through them, and the skip link to the first. */
export function watchResultKeys(box: HTMLInputElement): void {
  const links = () => [
    ...document.querySelectorAll<HTMLAnchorElement>('[data-pages] a, [data-results] .result-title a'),
  ];
  document.addEventListener('keydown', (event) => {
    if (
      (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    const { activeElement } = document;
    const all: HTMLElement[] = [box, ...links()];
    const at = all.indexOf(activeElement as HTMLElement);
    const next = at < 0 ? undefined : all[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  const skip = find<HTMLAnchorElement>('[data-skip]');
  skip.hidden = false;
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    (links()[0] ?? find('[role=status]')).focus();
  });
}
