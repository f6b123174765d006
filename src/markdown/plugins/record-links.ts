import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { textOf } from '../text-of.ts';

/** The folder, and so the address, of each word that a record link may begin with. */
export const recordFolders: ReadonlyMap<string, string> = new Map([
  ['article', 'articles'],
  ['event', 'events'],
  ['person', 'people'],
  ['party', 'parties'],
  ['place', 'places'],
  ['document', 'documents'],
  ['topic', 'topics'],
  ['promise', 'promises'],
  ['source', 'sources'],
]);

/** Turns `[the minister](person:sergey-lavrov)` into a link to that person's page, and notes the mention. */
export function linkRecords() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'link', (node) => {
      const match = /^([a-z]+):([^/].*)$/.exec(node.url);
      const noun = match?.[1] ?? '';
      const folder = recordFolders.get(noun);
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
