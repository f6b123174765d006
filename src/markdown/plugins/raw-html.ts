import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RuleInfo } from '../../content-model/problem.ts';

export const rawHtml: RuleInfo = { name: 'raw-html', summary: 'HTML in a body', severity: 'error' };

/** Refuses raw HTML, comments included: nothing that an author wrote should vanish silently. */
export function refuseRawHtml() {
  return (tree: Root, file: VFile) => {
    /** Names of tags that are still open. */
    const opened: string[] = [];
    visit(tree, 'html', (node, index, parent) => {
      const remove = (): [typeof SKIP, number] => {
        if (parent && index !== undefined) parent.children.splice(index, 1);
        return [SKIP, index ?? 0];
      };
      const [, slash = '', tag] = /^<(\/?)\s*([A-Za-z][\w-]*)/.exec(node.value) ?? [];
      const name = tag?.toLowerCase() ?? '';
      if (slash !== '' && opened.includes(name)) {
        // An author who removes the opening tag removes this one too.
        opened.splice(opened.lastIndexOf(name), 1);
        return remove();
      }
      if (slash === '' && tag !== undefined) opened.push(name);
      const isComment = node.value.startsWith('<!--');
      const found = tag ? `the HTML tag <${slash}${tag}>` : isComment ? 'an HTML comment' : 'HTML';
      file.message(
        `${found} is not allowed in the text. ${isComment ? 'Take it out' : 'Write it in Markdown, or put a backslash before the < to show it'}`,
        { place: node.position, ruleId: rawHtml.name },
      );
      return remove();
    });
  };
}
