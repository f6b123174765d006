import type { Passage } from '../../content-model/body.ts';
import { isOf } from '../../content-model/entry.ts';
import type { EntryRule } from '../rule.ts';

/** Every paragraph of an article names the sources it rests on. */
export const uncitedParagraph: EntryRule = {
  name: 'uncited-paragraph',
  summary: 'a paragraph, list or table of an article without a citation',
  severity: 'error',
  otherSeverities: ['warning'],
  check(entry) {
    if (!isOf('articles', entry)) return [];
    const { passages } = entry.body;
    return passages.flatMap((passage, index) =>
      needsCitation(passages, index)
        ? [
            {
              line: passage.line,
              column: passage.column,
              message: `this ${{ item: 'list item', cell: 'table', paragraph: 'paragraph', heading: 'heading' }[passage.type]} cites no source. Add [@source-id] behind what it says`,
            },
          ]
        : [],
    );
  },
};

function needsCitation(passages: readonly Passage[], index: number): boolean {
  const passage = passages[index];
  if (!passage || passage.citations.length > 0) return false;
  switch (passage.type) {
    case 'heading':
      return false;
    case 'paragraph':
      // Words that lead to a quotation or a list are borne out by what follows.
      return !passage.text.trimEnd().endsWith(':');
    case 'item': {
      const lead = passages.slice(0, index).findLast(({ type }) => type !== 'item');
      return (lead?.citations.length ?? 0) === 0;
    }
    case 'cell':
      // One citation is enough for a table, and it is asked for at the first cell.
      if (passages[index - 1]?.type === 'cell') return false;
      return tableFrom(passages, index).every(({ citations }) => citations.length === 0);
  }
}

function tableFrom(passages: readonly Passage[], start: number): Passage[] {
  const end = passages.findIndex(({ type }, index) => index >= start && type !== 'cell');
  return passages.slice(start, end < 0 ? undefined : end);
}
