import type { ListItem, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RuleInfo } from '../../content-model/problem.ts';

export const listNumbers: RuleInfo = {
  name: 'list-numbers',
  summary: 'a numbered list whose numbers do not count on, such as 20. and 24.',
  severity: 'error',
};

/**
 * Keeps the numbers that an author wrote: Markdown itself counts on from the first. Most lists whose numbers do not
 * count on are not meant as lists: "20. January" begins with a date.
 */
export function keepListNumbers() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    visit(tree, 'list', (list) => {
      if (!list.ordered) return;
      let expected: number | undefined;
      for (const item of list.children) {
        const number = writtenNumber(item, source);
        if (number === undefined) continue;
        if (expected !== undefined && number !== expected) {
          item.data = { ...item.data, hProperties: { value: String(number) } };
          file.message(
            `this numbered list goes from ${expected - 1} to ${number}. Write ${expected}. here; or, if the line begins with a date or a year, ${number}\\. with a backslash`,
            { place: item.position?.start, ruleId: listNumbers.name },
          );
        }
        expected = number + 1;
      }
    });
  };
}

/** The number that an item of a numbered list begins with. */
function writtenNumber(item: Pick<ListItem, 'position'>, source: string): number | undefined {
  const marker = writtenMarker(item, source);
  return marker === undefined ? undefined : Number.parseInt(marker, 10);
}

/** `24.` or `2)`, as it is written; undefined for an item that begins with a bullet. */
export function writtenMarker(item: Pick<ListItem, 'position'>, source: string): string | undefined {
  const start = item.position?.start.offset ?? 0;
  return /^\d{1,9}[.)]/.exec(source.slice(start, start + 10))?.[0];
}
