import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Refuses link targets that are neither a web address, a mail address, a page of this site nor a place in this one. */
export function checkLinks() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (/^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(node.url)) return;
      const scheme = /^[\s\p{Cc}]*([a-z][\w+.-]*):/iu.exec(node.url)?.[1]?.toLowerCase();
      const message =
        scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript'
          ? `links to "${scheme}:" are not allowed. Link to a web address or a record`
          : scheme !== undefined
            ? `"${node.url}" is neither a web address nor a record. Records are written as person:sergey-lavrov`
            : `"${node.url}" leads nowhere. Write a full web address, /a/page/of/this/site/ or a record such as event:2022-01-21-geneva-meeting`;
      file.message(message, { place: node.position, ruleId: 'link-target' });
    });
  };
}
