import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Passage } from '../../content-model/body.ts';
import { textOf } from '../text-of.ts';
import { citationsIn, citedIds } from './citations.ts';

/** Collects the running text, passage by passage, with the sources that each cites. */
export function collectPassages() {
  return (tree: Root, file: VFile) => {
    const body = file.data.body;
    if (!body) return;
    const source = String(file);
    const wholeText: string[] = [];
    let nextQuotation = 0;
    const pasted = new Set<Nodes>();
    visit(tree, 'blockquote', (block) => visit(block, (node) => void pasted.add(node)));
    visit(tree, (node, _index, parent) => {
      if (node.type === 'containerDirective') {
        const quotation = body.quotations[nextQuotation++];
        wholeText.push(quotation?.text ?? '');
        if (quotation?.original) wholeText.push(quotation.original.text);
        return SKIP;
      }
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const citations: string[] = [];
      const text = textWithoutCitations(node, source, citations);
      wholeText.push(text);
      if (pasted.has(node) || /^\?\s/.test(text)) {
        body.unsettled.push({ type: pasted.has(node) ? 'pasted' : 'guess', text, line, column });
        return SKIP;
      }
      body.passages.push({
        type: typeOf(node.type, parent?.type),
        text,
        citations,
        line,
        column,
      });
      return SKIP;
    });
    body.text = wholeText.join('\n\n');
  };
}

function typeOf(node: 'paragraph' | 'heading' | 'tableCell', parent: string | undefined): Passage['type'] {
  if (node === 'heading') return 'heading';
  if (node === 'tableCell') return 'cell';
  return parent === 'listItem' ? 'item' : 'paragraph';
}

/** The readable text of a block; adds the sources that it cites to `cited`. */
function textWithoutCitations(
  block: Paragraph | Heading | TableCell,
  source: string,
  cited: string[],
): string {
  const pieces: string[] = [];
  const walk = (node: Nodes) => {
    if (node.type !== 'text') {
      if ('children' in node) node.children.forEach(walk);
      else pieces.push(textOf(node));
      return;
    }
    let end = 0;
    for (const { inner, start, length } of citationsIn(node, source)) {
      pieces.push(node.value.slice(end, start).trimEnd());
      cited.push(...(citedIds(inner ?? '') ?? []));
      end = start + length;
    }
    pieces.push(node.value.slice(end));
  };
  block.children.forEach(walk);
  return pieces
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
