import type { BodyProblem } from '../content-model/body.ts';
import type { RuleInfo } from '../content-model/problem.ts';

export const tooDeep: RuleInfo = {
  name: 'too-deep',
  summary: 'nesting or marks beyond what any text needs',
  severity: 'error',
};

/** More than any text needs; beyond this the parser would be busy for minutes or overflow the stack. */
const limits = { nesting: 20, marksInBlock: 1000, indentation: 60 };

/** Looks for text that the parser could not handle in reasonable time, before parsing it. */
export function findExcess(markdown: string): BodyProblem | undefined {
  let marks = 0;
  let blockLine = 1;
  let openBlocks: { line: number; column: number }[] = [];
  for (const [index, line] of markdown.split('\n').entries()) {
    const number = index + 1;
    if (line.trim() === '') {
      marks = 0;
      blockLine = number + 1;
      continue;
    }
    const nesting = nestingOf(line);
    if (nesting.markers > limits.nesting || nesting.indentation > limits.indentation) {
      return refuse(number, 1, 'lists and block quotes are nested too deeply here. Start a new paragraph');
    }
    marks += countMarks(line);
    if (marks > limits.marksInBlock) {
      return refuse(
        blockLine,
        1,
        `this paragraph has more than ${limits.marksInBlock} marks (* _ ~ [ ] \` <). Part it with empty lines`,
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

function nestingOf(line: string): { markers: number; indentation: number } {
  let markers = 0;
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
    at += found[0].length;
  }
  return { markers, indentation };
}

function countMarks(line: string): number {
  let count = 0;
  for (const character of line) if ('*_~[]`<:{'.includes(character)) count++;
  return count;
}

function refuse(line: number, column: number, message: string): BodyProblem {
  return { line, column, rule: tooDeep.name, message };
}
