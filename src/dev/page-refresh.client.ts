let asked = 0;

/**
 * Puts what the page has become in its place. Its styles are those that are there already: a page of the same
 * address asks for the same ones. A page with a program of its own, and one that is gone, is loaded anew.
 */
export async function refreshPage(): Promise<void> {
  const request = ++asked;
  const response = await fetch(location.href, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // Of several that were asked for, the last one shows what all of them would.
  if (request !== asked) return;
  const program = 'script[src], script[type=module]';
  const isPlain = response.ok && !response.redirected && !page.body.querySelector(program);
  if (!isPlain || document.body.querySelector(program)) {
    location.reload();
    return;
  }
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
}
