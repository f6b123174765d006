import { markdownPath } from './article-markdown.ts';
import { citationFilesOf, type PageFile } from './citations/citation-files.ts';

/** An article's other forms, which lie next to its page. */
export function articleFiles(id: string): PageFile[] {
  return [
    ...citationFilesOf({ collection: 'articles', id }),
    { href: markdownPath(id), label: 'Markdown', type: 'text/markdown' },
  ];
}
