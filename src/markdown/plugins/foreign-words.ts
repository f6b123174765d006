import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isWrittenInLatin, textRuns } from '../../text/script-runs.ts';

/** Marks words in non-Latin scripts with their language, in a text that is itself in Latin script. */
export function markForeignWords() {
  return (tree: Root, file: VFile) => {
    if (!isWrittenInLatin(file.data.language ?? 'en')) return;
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const runs = textRuns(node.value);
      if (runs.every(({ lang }) => lang === undefined)) return undefined;
      const marked = runs.map(({ text, lang }): Element | Text => {
        const words: Text = { type: 'text', value: text };
        if (lang === undefined) return words;
        return { type: 'element', tagName: 'span', properties: { lang }, children: [words] };
      });
      parent.children.splice(index, 1, ...marked);
      return [SKIP, index + marked.length];
    });
  };
}
