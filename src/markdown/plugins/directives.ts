import type { Parents, Root } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RuleInfo } from '../../content-model/problem.ts';

export const directiveRules = {
  unknown: { name: 'unknown-directive', summary: 'a ::: block other than :::quote', severity: 'error' },
  form: { name: 'quotation-form', summary: 'a quotation whose first line cannot be read', severity: 'error' },
  place: {
    name: 'quotation-place',
    summary: 'a quotation inside a list or another block',
    severity: 'error',
  },
  unclosed: { name: 'quotation-unclosed', summary: 'a quotation that is never closed', severity: 'error' },
} as const satisfies Record<string, RuleInfo>;

/** The blocks that a body may contain: a quotation, and under it the original words. */
const blocks = ['quote', 'original'];

/**
 * Keeps the blocks that a body may contain and restores the text of anything that only looks like a directive:
 * "Harbour:talks" must not lose its second word.
 */
export function checkDirectives() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    visit(tree, (node, index, parent) => {
      if (node.type === 'textDirective' && parent && index !== undefined) {
        if (blocks.includes(node.name) && Object.keys(node.attributes ?? {}).length > 0)
          refuseForm(node, file);
        parent.children[index] = { type: 'text', value: sourceOf(node, source), position: node.position };
        return [SKIP, index];
      }
      // With attributes that cannot be parsed, the whole block is plain text and would be published like that.
      if (node.type === 'paragraph' && /^\s*:{3}/m.test(sourceOf(node, source))) {
        refuseForm(node, file, sourceOf(node, source));
      }
      if (
        node.type === 'leafDirective' ||
        (node.type === 'containerDirective' && !blocks.includes(node.name))
      ) {
        const colons = node.type === 'leafDirective' ? '::' : ':::';
        file.message(
          `"${colons}${node.name}" is not known here. A block begins with :::quote{…} or, under a quotation, :::original{…}`,
          {
            place: node.position?.start,
            ruleId: directiveRules.unknown.name,
          },
        );
      }
      if (node.type === 'containerDirective' && blocks.includes(node.name)) {
        if (node.name === 'original' && !isUnderQuotation(index ?? 0, parent)) {
          file.message(
            'the original words of a quotation must come directly under it. Move them to the line after its :::',
            { place: node.position?.start, ruleId: directiveRules.place.name },
          );
        } else if (parent?.type !== 'root') {
          file.message(
            'a quotation must stand by itself, not inside a list or another block. Move it to the start of a line',
            { place: node.position?.start, ruleId: directiveRules.place.name },
          );
        }
        if (!isClosed(node, source)) {
          file.message('this quotation is never closed. Write a line ::: after its words', {
            place: node.position?.start,
            ruleId: directiveRules.unclosed.name,
          });
        }
      }
      return undefined;
    });
  };
}

function isUnderQuotation(index: number, parent: Parents | undefined): boolean {
  const above = parent?.children[index - 1];
  return above?.type === 'containerDirective' && above.name === 'quote';
}

/** Whether a block is closed by a line of colons, and not just by the end of the text. */
export function isClosed(node: Pick<ContainerDirective, 'position'>, source: string): boolean {
  return /^:{3,}$/.test(sourceOf(node, source).split('\n').at(-1)?.trim() ?? '');
}

function refuseForm(node: Pick<TextDirective, 'position'>, file: VFile, written = ''): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const before = written.split('\n').findIndex((text) => /^\s*:{3}/.test(text));
  const curly = /[“”„«»]/.test(written) ? '. Write straight quotation marks (") around its values' : '';
  file.message(
    `this is not read as a quotation${curly}. Begin with :::quote{#a-short-name by=… on=… source=…}, at the start of a line, and close every " in it`,
    {
      place: before > 0 ? { line: line + before, column: 1 } : { line, column },
      ruleId: directiveRules.form.name,
    },
  );
}

function sourceOf(node: Pick<TextDirective, 'position'>, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
