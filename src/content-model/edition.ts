import { type EdtfText, moment } from '../dates/edtf.ts';
import type { FrontMatter } from './entry-schemas.ts';

/** The last day on which an article was published, updated or corrected; undefined without one. Drafts do not count. */
export function editionOf(articles: readonly Partial<FrontMatter<'articles'>>[]): EdtfText | undefined {
  return articles
    .filter(({ draft }) => !draft)
    .flatMap(({ published, updated, corrections = [] }) => [
      ...[published, updated]
        .filter((written) => written !== undefined)
        .map((written) => moment(written).day),
      ...corrections.map(({ on }) => on),
    ])
    .sort()
    .at(-1);
}
