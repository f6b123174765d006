let asked = 0;

/**
 * Replaces the page with its new version. Reloads it instead if it runs a script, no longer exists, or needs styles
 * that are not loaded.
 */
export async function refreshPage(): Promise<void> {
  const request = ++asked;
  const response = await fetch(location.href, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // If there were several requests, the last one shows everything.
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

/** Ids of the modules that the styles of a page come from. */
function stylesOf({ head }: Document): Set<string | undefined> {
  const styles = head.querySelectorAll<HTMLStyleElement>('style[data-vite-dev-id]');
  return new Set([...styles].map(({ dataset }) => dataset['viteDevId']));
}
