import type { BodyProblem } from '../content-model/body.ts';
import type { RuleInfo } from '../content-model/problem.ts';

export const tooDeep: RuleInfo = {
  name: 'too-deep',
  summary: 'nesting, marks or lengths beyond what any text needs',
  severity: 'error',
};

/** More than any text needs; what goes beyond would keep the parser busy for minutes, or run out of stack. */
const limits = {
  nesting: 20,
  marksInBlock: 1000,
  indentation: 60,
  headings: 500,
  listItems: 5000,
  quotations: 300,
  attributes: 100,
  /** Of a table; rows that are shorter than its head are filled up. */
  cells: 10_000,
  /** Characters without a space, as in a very long address. */
  word: 2000,
};

/** Looks for text that the parser could not handle in reasonable time, before parsing it. */
export function findExcess(markdown: string): BodyProblem | undefined {
  let marks = 0;
  let blockLine = 1;
  let openBlocks: { line: number; column: number }[] = [];
  let table: { line: number; columns: number; rows: number } | undefined;
  const counts = { headings: 0, listItems: 0, quotations: 0 };
  for (const [index, line] of markdown.split('\n').entries()) {
    const number = index + 1;
    if (line.trim() === '') {
      marks = 0;
      table = undefined;
      blockLine = number + 1;
      continue;
    }
    const nesting = nestingOf(line);
    if (nesting.markers > limits.nesting || nesting.indentation > limits.indentation) {
      return refuse(number, 1, 'lists and block quotes are nested too deeply here. Start a new paragraph');
    }
    const word = new RegExp(`\\S{${limits.word + 1}}`).exec(line);
    if (word) {
      return refuse(
        number,
        word.index + 1,
        `there are more than ${limits.word} characters without a space here. Part them, or put data elsewhere`,
      );
    }
    const columns = columnsOf(line);
    if (table) table.rows++;
    else if (columns > 0) table = { line: number - 1, columns, rows: 2 };
    if (table && table.columns * table.rows > limits.cells) {
      return refuse(
        table.line,
        1,
        `this table has more than ${limits.cells} cells, those of short rows counted. Part it, or put data elsewhere`,
      );
    }
    if (/^[ \t>]*(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/.test(line)) counts.headings++;
    if (nesting.items > 0) counts.listItems += nesting.items;
    if (/^[ \t]*:{3,}[ \t]*quote/.test(line)) counts.quotations++;
    for (const [name, most] of [
      ['headings', limits.headings],
      ['listItems', limits.listItems],
      ['quotations', limits.quotations],
    ] as const) {
      if (counts[name] > most) return refuse(number, 1, `${tooMany[name](most)}. Split it into several`);
    }
    const attributes = [...line.matchAll(/\{[^{}]*/g)].find(
      ([braces]) => braces.split(/\s+/).length > limits.attributes,
    );
    if (attributes) {
      return refuse(
        number,
        attributes.index + 1,
        `there are more than ${limits.attributes} attributes between these braces. Take those out that are not in the guide`,
      );
    }
    marks += countMarks(line);
    if (marks > limits.marksInBlock) {
      return refuse(
        blockLine,
        1,
        `this paragraph has more than ${limits.marksInBlock} marks (* _ ~ [ ] \` < \\). Part it with empty lines`,
      );
    }
    const fence = /^[ \t]*:{3,}[ \t]*(\w?)/.exec(line);
    if (!fence) continue;
    if (fence[1]) openBlocks.push({ line: number, column: line.indexOf(':') + 1 });
    else openBlocks = openBlocks.slice(0, -1);
    const first = openBlocks[0];
    if (openBlocks.length > limits.nesting && first) {
      return refuse(
        first.line,
        first.column,
        'this quotation is never closed, nor are those after it. Write a line ::: after the words of each',
      );
    }
  }
  return undefined;
}

const tooMany = {
  headings: (most: number) => `this text has more than ${most} headings or lines of dashes`,
  listItems: (most: number) => `this text has more than ${most} list items`,
  quotations: (most: number) => `this text has more than ${most} quotations`,
};

/** How many columns a table has whose second line this is; 0 where it is something else. */
function columnsOf(line: string): number {
  if (!/^[\s>|:-]+$/.test(line) || !line.includes('|') || !line.includes('-')) return 0;
  return line.split('|').length;
}

function nestingOf(line: string): { markers: number; items: number; indentation: number } {
  let markers = 0;
  let items = 0;
  let spaces = 0;
  let indentation = 0;
  for (let at = 0; at < line.length; ) {
    const character = line[at];
    if (character === ' ' || character === '\t') {
      spaces += character === '\t' ? 4 : 1;
      at++;
      continue;
    }
    const marker = /(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
    marker.lastIndex = at;
    indentation = Math.max(indentation, spaces);
    const found = marker.exec(line);
    if (!found) break;
    markers++;
    if (found[0] !== '>') items++;
    at += found[0].length;
  }
  return { markers, items, indentation };
}

function countMarks(line: string): number {
  let count = 0;
  for (const character of line) if ('*_~[]`<:{\\'.includes(character)) count++;
  return count;
}

function refuse(line: number, column: number, message: string): BodyProblem {
  return { line, column, rule: tooDeep.name, message };
}
