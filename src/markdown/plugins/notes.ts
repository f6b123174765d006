import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RuleInfo } from '../../content-model/problem.ts';

export const unusedNote: RuleInfo = {
  name: 'unused-note',
  summary: 'a note or a link definition that nothing refers to, or that is written twice',
  severity: 'error',
};

/** Refuses notes and link definitions that no page would show: Markdown leaves them out without a word. */
export function checkNotes() {
  return (tree: Root, file: VFile) => {
    const used = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    });
    const seen = new Set<string>();
    visit(tree, (node) => {
      if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return;
      const isNote = node.type === 'footnoteDefinition';
      const key = `${isNote ? '^' : ''}${node.identifier}`;
      const mark = `[${isNote ? '^' : ''}${node.label ?? node.identifier}]`;
      const report = (message: string) =>
        file.message(message, { place: node.position?.start, ruleId: unusedNote.name });
      if (seen.has(key)) {
        report(`${mark}: is written twice, and only the first one counts. Give this one another name`);
      } else if (!used.has(key)) {
        report(
          isNote
            ? `nothing refers to the note ${mark}, so it would not be shown. Write ${mark} where it belongs, or take it out`
            : `no link uses ${mark}, so this line would not be shown. Write [words]${mark}, or a backslash before its first bracket to show it`,
        );
      }
      seen.add(key);
    });
  };
}
