import { markdownPath } from './article-markdown.ts';
import { citationPaths } from './citation.ts';

/** An article's other forms, which lie beside its page. */
export interface ArticleFile {
  href: string;
  /** Stands in a list after "Also as": `Markdown`. */
  label: string;
  /** Media type. */
  type: string;
}

export function articleFiles(id: string): ArticleFile[] {
  return [
    { href: citationPaths.bibtex(id), label: 'BibTeX', type: 'application/x-bibtex' },
    { href: citationPaths.csl(id), label: 'CSL JSON', type: 'application/vnd.citationstyles.csl+json' },
    { href: markdownPath(id), label: 'Markdown', type: 'text/markdown' },
  ];
}
