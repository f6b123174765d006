let asked = 0;

/**
 * Puts what the page has become in its place. A page with a program of its own, one that is gone, and one that needs
 * styles that are not there is loaded anew.
 */
export async function refreshPage(): Promise<void> {
  const request = ++asked;
  const response = await fetch(location.href, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // Of several that were asked for, the last one shows what all of them would.
  if (request !== asked) return;
  const program = 'script[src], script[type=module]';
  const isPlain = response.ok && !response.redirected && !page.body.querySelector(program);
  const needsStyles = [...stylesOf(page)].some((style) => !stylesOf(document).has(style));
  if (!isPlain || needsStyles || document.body.querySelector(program)) {
    location.reload();
    return;
  }
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
}

/** What the styles of a page were made from. */
function stylesOf({ head }: Document): Set<string | undefined> {
  const styles = head.querySelectorAll<HTMLStyleElement>('style[data-vite-dev-id]');
  return new Set([...styles].map(({ dataset }) => dataset['viteDevId']));
}
