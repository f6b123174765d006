import type { Code, Heading, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RuleInfo } from '../../content-model/problem.ts';
import { textOf } from '../text-of.ts';

export const layoutRules = {
  indented: {
    name: 'indented-paragraph',
    summary: 'a paragraph after four spaces or a tab, which Markdown prints as code',
    severity: 'error',
  },
  underlined: {
    name: 'underlined-heading',
    summary: 'a line of --- or === directly under a paragraph, which makes a heading of it',
    severity: 'error',
  },
  cells: {
    name: 'table-cells',
    summary: 'a row of a table with more or fewer cells than its first row',
    severity: 'error',
  },
} as const satisfies Record<string, RuleInfo>;

/** Refuses the layout that Markdown makes of spaces and lines that were typed for another reason. */
export function refuseAccidentalLayout() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    visit(tree, (node) => {
      if (node.type === 'code' && !isFenced(node, source)) {
        file.message(
          `“${beginning(node.value)}” is indented by four spaces or a tab, so it would be printed as code. Take the spaces before it away`,
          { place: node.position?.start, ruleId: layoutRules.indented.name },
        );
      } else if (node.type === 'heading' && isUnderlined(node, source)) {
        const level = '#'.repeat(Math.max(2, node.depth));
        file.message(
          `the line under “${beginning(textOf(node))}” makes a heading of it. Write ${level} before a heading, or an empty line before ---`,
          { place: node.position?.start, ruleId: layoutRules.underlined.name },
        );
      } else if (node.type === 'table') checkCells(node, file);
    });
  };
}

/** Whether a heading is made by a line of = or - under it. */
export function isUnderlined(node: Pick<Heading, 'position'>, source: string): boolean {
  return !source.startsWith('#', node.position?.start.offset ?? 0);
}

/** Whether code is written between ``` or ~~~. */
export function isFenced(node: Pick<Code, 'position'>, source: string): boolean {
  return /^(?:`{3}|~{3})/.test(source.slice(node.position?.start.offset ?? 0));
}

function checkCells(table: Table, file: VFile): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    const cells = row.children.length;
    if (cells === columns) continue;
    const lost = row.children
      .slice(columns)
      .map((cell) => `“${beginning(textOf(cell))}”`)
      .join(', ');
    file.message(
      cells > columns
        ? `this row has ${cells} cells and the table ${columns} columns, so ${lost} would be lost. Write \\| for a | that is part of the words`
        : `this row has ${counted(cells, 'cell')} and the table ${columns} columns. Write a | for each empty cell too`,
      { place: row.position?.start, ruleId: layoutRules.cells.name },
    );
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The first words of a text. */
function beginning(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}
