import type { Content, WaitingArticle } from '../content-model/content.ts';
import { type Entry, isOf, type WrittenEntry } from '../content-model/entry.ts';
import { type MomentText, moment } from '../dates/edtf.ts';

/**
 * Makes drafts of the articles whose `published` is after a moment. They are then treated as drafts:
 * they have no page, and nothing that is published may lead to them.
 */
export function holdBack(
  content: Content,
  asOf: MomentText,
): { content: Content; waiting: WaitingArticle[] } {
  const now = moment(asOf).epoch;
  const waiting = content.written.flatMap((entry): WaitingArticle[] => {
    if (!isOf('articles', entry)) return [];
    const { published, draft } = entry.fields;
    return published !== undefined && draft !== true && moment(published).epoch > now
      ? [{ file: entry.file, until: published }]
      : [];
  });
  if (waiting.length === 0) return { content, waiting };
  const files = new Set(waiting.map(({ file }) => file));
  const asDraft = <E extends WrittenEntry>(entry: E): E =>
    files.has(entry.file)
      ? {
          ...entry,
          data: { ...(entry.data as object), draft: true },
          fields: { ...entry.fields, draft: true },
        }
      : entry;
  const articles = content.entries.articles.map((entry: Entry<'articles'>) => asDraft(entry));
  return {
    content: {
      ...content,
      written: content.written.map(asDraft),
      entries: { ...content.entries, articles },
    },
    waiting,
  };
}
