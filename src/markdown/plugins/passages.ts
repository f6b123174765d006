import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Passage } from '../body.ts';
import { citationBracket, citedIds } from './citations.ts';

/** Gathers the running text, passage by passage, with the sources each one cites. */
export function collectPassages() {
  return (tree: Root, file: VFile) => {
    const body = file.data.body;
    if (!body) return;
    const wholeText: string[] = [];
    let nextQuotation = 0;
    visit(tree, (node, _index, parent) => {
      if (node.type === 'containerDirective') {
        wholeText.push(body.quotations[nextQuotation++]?.text ?? '');
        return SKIP;
      }
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
      const written = textOf(node);
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const text = withoutCitations(written);
      wholeText.push(text);
      body.passages.push({
        type: typeOf(node.type, parent?.type),
        text,
        citations: [...written.matchAll(citationBracket)].flatMap((match) => citedIds(match[1] ?? '') ?? []),
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

function withoutCitations(text: string): string {
  return text
    .replace(citationBracket, '\u0000')
    .split('\u0000')
    .map((piece, index, all) => (index < all.length - 1 ? piece.trimEnd() : piece))
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
