import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Ids that pages use themselves, so that a heading "Sources" gets another. */
const pageIds = [
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
      const id = slugger.slug(text);
      node.data = { ...node.data, hProperties: { id } };
      body?.headings.push({ depth: node.depth, id, text, line, column });
    });
  };
}
