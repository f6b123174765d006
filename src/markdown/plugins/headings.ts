import GithubSlugger, { slug } from 'github-slugger';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { textOf } from '../text-of.ts';

/** Ids that pages use themselves, so that a heading "Sources" gets another and no quotation takes one. */
export const pageIds = [
  'main',
  'sources',
  'related',
  'background',
  'corrections',
  'cite',
  'statements',
  'events',
  'top',
];

/** Gives each heading an id made from its words, unique in the file. */
export function addHeadingIds() {
  return (tree: Root, file: VFile) => {
    const body = file.data.body;
    const slugger = new GithubSlugger();
    for (const taken of [...pageIds, ...(body?.quotations.map((quotation) => quotation.id) ?? [])])
      slugger.slug(taken);
    visit(tree, 'heading', (node) => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (node.depth === 1) {
        file.message(
          "the title in the front matter is the page's only first-level heading. Begin with ## here",
          {
            place: node.position,
            ruleId: 'heading-level',
          },
        );
      }
      const text = textOf(node);
      const id = slugger.slug(slugOf(text));
      node.data = { ...node.data, hProperties: { id } };
      body?.headings.push({ depth: node.depth, id, text, line, column });
    });
  };
}

/** Numbers of sources and citations have ids of this form, and a heading of signs alone would have none. */
function slugOf(text: string): string {
  const id = slug(text);
  return id === '' || isNumberedId(id) ? `section-${id}`.replace(/-$/, '') : text;
}

/** Whether an id is one that a page gives to its sources, its citations or its days. */
export function isNumberedId(id: string): boolean {
  return /^(?:(?:source|citation|fn|fnref)-\d+(?:-\d+)?|\d{4}-\d{2}-\d{2})$/.test(id);
}
