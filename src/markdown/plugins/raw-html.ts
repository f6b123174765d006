import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Refuses raw HTML, comments included: nothing that an author wrote should vanish without a word. */
export function refuseRawHtml() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'html', (node, index, parent) => {
      const tag = /^<\/?\s*([A-Za-z][\w-]*)/.exec(node.value)?.[1];
      const isComment = node.value.startsWith('<!--');
      const found = tag ? `the HTML tag <${tag}>` : isComment ? 'an HTML comment' : 'HTML';
      file.message(
        `${found} is not allowed in the text. ${isComment ? 'Take it out' : 'Write it in Markdown, or put a backslash before the < to show it'}`,
        { place: node.position, ruleId: 'raw-html' },
      );
      if (parent && index !== undefined) parent.children.splice(index, 1);
      return [SKIP, index ?? 0];
    });
  };
}
