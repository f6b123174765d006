import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { collectionOf } from '../../content-model/collections.ts';
import { textOf } from '../text-of.ts';

/** Turns `[the minister](person:anna-berg)` into a link to that person's page, and notes the mention. */
export function linkRecords() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'link', (node) => {
      const match = /^([a-z]+):([^/].*)$/.exec(node.url);
      const noun = match?.[1] ?? '';
      const folder = collectionOf(noun);
      if (!match || folder === undefined) return;
      const [id = '', anchor] = (match[2] ?? '').split('#');
      const { line = 1, column = 1 } = node.position?.start ?? {};
      node.url = `/${folder}/${encodeURIComponent(id)}/${anchor === undefined ? '' : `#${anchor}`}`;
      file.data.body?.mentions.push({
        noun,
        id,
        ...(anchor !== undefined && { anchor }),
        text: textOf(node),
        line,
        column,
      });
    });
  };
}
