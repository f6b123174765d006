import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { moment } from '../dates/edtf.ts';
import { onceForEachSite } from './of-site.ts';

/** Articles, newest first; ties are broken by id, descending. */
export function newestFirst(articles: readonly Entry<'articles'>[]): Entry<'articles'>[] {
  return articles
    .map((article) => ({ article, epoch: moment(article.data.published).epoch }))
    .sort((a, b) => b.epoch - a.epoch || (a.article.id < b.article.id ? 1 : -1))
    .map(({ article }) => article);
}

/** Every article, newest first. */
export const articlesByNewest = onceForEachSite((site: Site): readonly Entry<'articles'>[] =>
  newestFirst(site.entries.articles),
);

const places = onceForEachSite(
  (site) => new Map(articlesByNewest(site).map(({ id }, place) => [id, place] as const)),
);

/** The articles published before and after one. */
export function neighboursOfArticle(
  site: Site,
  id: string,
): { earlier?: Entry<'articles'>; later?: Entry<'articles'> } {
  const place = places(site).get(id);
  if (place === undefined) return {};
  const [later, earlier] = [articlesByNewest(site)[place - 1], articlesByNewest(site)[place + 1]];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}
