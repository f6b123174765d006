import type { Nodes } from 'mdast';

/** The readable text of a node: line breaks are kept, a picture gives its description, HTML gives nothing. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if ('children' in node) return node.children.map((child) => textOf(child)).join('');
  if ('value' in node) return node.value;
  return 'alt' in node ? (node.alt ?? '') : '';
}
