import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RuleInfo } from '../../content-model/problem.ts';

export const linkTarget: RuleInfo = {
  name: 'link-target',
  summary: 'a link that is neither an address, a page of this site nor a record',
  severity: 'error',
};

/** Refuses link targets other than web addresses, mail addresses, pages of this site and anchors on this page. */
export function checkLinks() {
  return (tree: Root, file: VFile) => {
    const records = new Set(file.data.body?.mentions.map(({ line, column }) => `${line}:${column}`));
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (/^[#/](?!\/)/.test(node.url) && !records.has(`${line}:${column}`)) {
        file.data.body?.links.push({ href: node.url, line, column });
      }
      if (/^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(node.url)) return;
      const scheme = /^[\s\p{Cc}]*([a-z][\w+.-]*):/iu.exec(node.url)?.[1]?.toLowerCase();
      const message =
        scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript'
          ? `links to "${scheme}:" are not allowed. Link to a web address or a record`
          : scheme !== undefined
            ? `"${node.url}" is neither a web address nor a record. Records are written as person:first-last`
            : /^www\./i.test(node.url)
              ? `"${node.url}" is no whole address. Write https://${node.url}`
              : `"${node.url}" leads nowhere. Write a full web address, /a/page/of/this/site/ or a record such as event:2031-05-14-first-meeting`;
      file.message(message, { place: node.position, ruleId: linkTarget.name });
    });
  };
}
