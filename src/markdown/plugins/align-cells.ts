import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives the cells of a table their alignment as a class: HTML has no attribute for it any more. */
export function alignCells() {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'td' && tagName !== 'th') return;
      const { align } = properties;
      if (align === undefined) return;
      delete properties['align'];
      if (align !== null) properties['className'] = [`align-${align}`];
    });
  };
}
