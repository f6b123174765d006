import type { Site } from '../content-model/site.ts';
import { monthLabel } from '../dates/date-labels.ts';
import { moment } from '../dates/edtf.ts';
import { articlesByNewest } from '../record/articles.ts';
import { articleItem, type EntryItem } from './entry-item.ts';

/** What the list of articles shows: every article, by month, newest first. */
export interface ArticlesPage {
  count: number;
  months: { id: string; label: string; items: EntryItem[] }[];
}

export function articlesPage(site: Site): ArticlesPage {
  const articles = articlesByNewest(site);
  const byMonth = Map.groupBy(articles, ({ data }) => moment(data.published).day.slice(0, 7));
  return {
    count: articles.length,
    months: [...byMonth].map(([month, inMonth]) => ({
      id: month,
      label: monthLabel(month),
      items: inMonth.map((article) => articleItem(site, article)),
    })),
  };
}
