import type { ElementContent, RootContent } from 'hast';
import type { RootContent as MdastContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { QuotedBlock } from '../../content-model/body.ts';
import { idPattern } from '../../content-model/ids.ts';
import { isPageAnchor } from '../../content-model/page-anchors.ts';
import type { RuleInfo } from '../../content-model/problem.ts';
import { sanitizeSchema } from '../sanitize-schema.ts';
import { textOf } from '../text-of.ts';
import { isClosed } from './directives.ts';
import { markForeignWords } from './foreign-words.ts';

export const quotationRules = {
  id: {
    name: 'quotation-id',
    summary: 'a quotation without an id, or with one that is taken',
    severity: 'error',
  },
  content: {
    name: 'quotation-content',
    summary: 'a quotation without words, or with other things than words',
    severity: 'error',
  },
} as const satisfies Record<string, RuleInfo>;

const wordsToHtml = unified()
  .use(remarkRehype)
  .use(markForeignWords)
  .use(rehypeSanitize, sanitizeSchema)
  .use(rehypeStringify)
  .freeze();

/**
 * Moves the `:::quote` blocks out of the text into `body.quotations`, each with the `:::original` block under it, and
 * leaves one placeholder for both.
 */
export function findQuotations() {
  return (tree: Root, file: VFile) => {
    const seen = new Map<string, Point | undefined>();
    tree.children = tree.children.flatMap((node, index, nodes): MdastContent[] => {
      if (node.type !== 'containerDirective') return [node];
      if (node.name === 'original') {
        const above = nodes[index - 1];
        const quotation = file.data.body?.quotations.at(-1);
        if (quotation && above?.type === 'containerDirective' && above.name === 'quote')
          quotation.original = wordsOf(node, file);
        return [];
      }
      if (node.name !== 'quote') return [node];
      const id = node.attributes?.['id'] ?? '';
      const place = node.position?.start;
      if (!id) {
        file.message('this quotation has no id. Begin with :::quote{#a-short-name by=… on=… source=…}', {
          place,
          ruleId: quotationRules.id.name,
        });
      } else if (!idPattern.test(id)) {
        file.message(`"${id}" cannot be a quotation's id. Use lower-case letters, digits and hyphens`, {
          place,
          ruleId: quotationRules.id.name,
        });
      } else if (isPageAnchor(id)) {
        file.message(`the id "${id}" is taken by the page itself. Give the quotation another`, {
          place,
          ruleId: quotationRules.id.name,
        });
      } else if (seen.has(id)) {
        file.message(`the id "${id}" is used for two quotations in this file. Give each its own`, {
          place,
          ruleId: quotationRules.id.name,
          // The other position involved, in the form that remark-lint uses.
          cause: new VFile().message('the other quotation with this id', { place: seen.get(id) }),
        });
      }
      if (id && !seen.has(id)) seen.set(id, place);
      file.data.body?.quotations.push({ id, ...wordsOf(node, file) });
      return [
        {
          ...node,
          children: [],
          data: { hName: 'figure', hProperties: { dataQuotation: id } },
        } satisfies ContainerDirective,
      ];
    });
  };
}

/** The attributes of a block, except its id, and its words. */
function wordsOf(node: ContainerDirective, file: VFile): QuotedBlock {
  const { id: _, ...attributes } = node.attributes ?? {};
  const { line = 1, column = 1 } = node.position?.start ?? {};
  // If a quotation is never closed, nobody knows where its words end.
  const hasEnd = isClosed(node, String(file));
  const words = hasEnd ? (node.children as MdastContent[]) : [];
  if (hasEnd) checkWords(node, file);
  return {
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value ?? ''])),
    text: words.map((paragraph) => textOf(paragraph)).join('\n\n'),
    html: htmlOf(words, attributes['lang'] ?? 'en'),
    line,
    column,
  };
}

function htmlOf(words: MdastContent[], language: string): string {
  const file = new VFile({ data: { language } });
  return wordsToHtml.stringify(wordsToHtml.runSync({ type: 'root', children: words }, file));
}

/** The quotation that a block of the rendered tree represents. */
export function quotationPlaceholder(node: RootContent | ElementContent): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'figure') return undefined;
  const id = node.properties['dataQuotation'];
  return typeof id === 'string' ? id : undefined;
}

/** A quotation may contain only paragraphs of words: anything else cannot be checked against a source. */
function checkWords(node: ContainerDirective, file: VFile): void {
  if (!/[\p{L}\p{N}]/u.test(textOf(node).replace(/\[[^\]]*\]/g, ''))) {
    file.message('this quotation has no words. Write them between :::quote{…} and :::', {
      place: node.position?.start,
      ruleId: quotationRules.content.name,
    });
  }
  visit(node, ['image', 'footnoteReference'], (child) => {
    file.message('a quotation holds words only. Put pictures and footnotes outside it', {
      place: child.position,
      ruleId: quotationRules.content.name,
    });
  });
  for (const child of node.children) {
    if (child.type === 'paragraph' && textOf(child).search(/\[@[\w-]/) < 0) continue;
    file.message(
      child.type === 'paragraph'
        ? 'a quotation names its source as source=…, not as a citation among its words. Take the [@…] out'
        : 'a quotation holds paragraphs of words only. Take lists, headings and tables out',
      { place: child.position, ruleId: quotationRules.content.name },
    );
  }
}
