import type { Page } from 'playwright-core';
import { type WantedSearch, wantedSearches } from '../content/search-queries.ts';

/** A link that a search lists: the page of an entry, a day, a result. */
export interface FoundLink {
  id: string;
  /** `Anna Berg, 14 May 2031` of a statement. */
  title: string;
}

/** One of this many first links, above the results or among them, must be wanted. */
const firstLinks = 3;

/** Enters queries in the search box of an open page, one after the other, and reads the first links of each. */
export function firstLinksOf(page: Page, queries: readonly string[]): Promise<FoundLink[][]> {
  return page.evaluate(
    async ([all, count]) => {
      const box = document.querySelector<HTMLInputElement>('[name=q]');
      const list = document.querySelector('[data-results]');
      const found: FoundLink[][] = [];
      if (!box || !list) return found;
      for (const query of all) {
        box.value = query;
        const shown = new Promise<void>((done) => {
          new MutationObserver((_, observer) => {
            if (list.getAttribute('aria-busy') !== 'false') return;
            observer.disconnect();
            done();
          }).observe(list, { attributes: true, attributeFilter: ['aria-busy'] });
        });
        box.form?.requestSubmit();
        await shown;
        const items = document.querySelectorAll<HTMLElement>('[data-pages] > li, [data-results] > li');
        found.push(
          [...items].slice(0, count).map((item) => ({
            id: item.dataset['id'] ?? '',
            title: item.querySelector('a')?.textContent ?? '',
          })),
        );
      }
      return found;
    },
    [queries, firstLinks] as const,
  );
}

function isRight(found: readonly FoundLink[], [, ...wanted]: WantedSearch): boolean {
  if (wanted.length === 0) return found.length === 0;
  return found.some(({ id, title }) =>
    wanted.some((one) => id === one || (one.startsWith('#') && id.endsWith(one)) || title.startsWith(one)),
  );
}

/** For each class, the queries without a wanted link, and the number of all its queries. */
export async function judge(
  find: (queries: readonly string[]) => Promise<readonly (readonly FoundLink[])[]>,
): Promise<{ name: string; count: number; wrong: string[] }[]> {
  const classes = Object.entries(wantedSearches);
  const found = await find(classes.flatMap(([, searches]) => searches.map(([query]) => query)));
  let at = 0;
  return classes.map(([name, searches]) => ({
    name,
    count: searches.length,
    wrong: searches.flatMap((search) => (isRight(found[at++] ?? [], search) ? [] : [search[0]])),
  }));
}
