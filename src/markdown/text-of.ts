import type { Nodes } from 'mdast';

/** The text of a node as it reads: a line break is one, a picture is its description, HTML is nothing. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if ('children' in node) return node.children.map((child) => textOf(child)).join('');
  if ('value' in node) return node.value;
  return 'alt' in node ? (node.alt ?? '') : '';
}
