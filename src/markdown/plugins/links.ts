import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { collectionOf } from '../../content-model/collections.ts';
import type { RuleInfo } from '../../content-model/problem.ts';
import { idFrom } from '../../text/ascii-letters.ts';
import { textOf } from '../text-of.ts';

export const linkTarget: RuleInfo = {
  name: 'link-target',
  summary: 'a link that is neither an address, a page of this site nor a record',
  severity: 'error',
};

export const emptyLink: RuleInfo = {
  name: 'empty-link',
  summary: 'a link without words, which nobody can see or follow',
  severity: 'error',
};

/** Refuses link targets other than web addresses, mail addresses, pages of this site and anchors on this page. */
export function checkLinks() {
  return (tree: Root, file: VFile) => {
    const records = new Set(file.data.body?.mentions.map(({ line, column }) => `${line}:${column}`));
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      node.url = node.url.replace(/^(?:https?|mailto):/i, (scheme) => scheme.toLowerCase());
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const isPicture = node.type === 'link' && node.children.some(({ type }) => type.startsWith('image'));
      if (node.type === 'link' && !isPicture && !/\S/.test(textOf(node))) {
        file.message('this link has no words, so nobody can follow it. Write [words](address)', {
          place: node.position,
          ruleId: emptyLink.name,
        });
      }
      if (/^[#/](?!\/)/.test(node.url) && !records.has(`${line}:${column}`)) {
        file.data.body?.links.push({ href: node.url, line, column });
      }
      if (/^(mailto:|\/(?!\/)|#)/.test(node.url) || /^https?:\/\/[^/:?#]/.test(node.url)) return;
      const scheme = /^https?:\/\//.test(node.url)
        ? undefined
        : /^[\s\p{Cc}]*([a-z][\w+.-]*):/iu.exec(node.url)?.[1]?.toLowerCase();
      const message =
        scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript'
          ? `links to "${scheme}:" are not allowed. Link to a web address or a record`
          : scheme !== undefined
            ? `"${node.url}" is neither a web address nor a record. ${explainRecord(node.url) ?? 'Records are written as person:first-last'}`
            : /^www\./i.test(node.url)
              ? `"${node.url}" is no whole address. Write https://${node.url}`
              : `"${node.url}" leads nowhere. Write a full web address, /a/page/of/this/site/ or a record such as event:2031-05-14-first-meeting`;
      file.message(message, { place: node.position, ruleId: linkTarget.name });
    });
  };
}

function explainRecord(url: string): string | undefined {
  const meant = recordMeant(url);
  return meant && `An id has no spaces and no capitals: write ${meant}`;
}

/** `person:anna-berg` for a record that is named with capitals or spaces, such as `Person:Anna%20Berg`. */
export function recordMeant(target: string): string | undefined {
  const [, noun = '', name = ''] = /^\s*([a-z]+)\s*:(.*)$/i.exec(target) ?? [];
  const id = idFrom(name.replace(/%20/g, ' '));
  return collectionOf(noun.toLowerCase()) === undefined || id === ''
    ? undefined
    : `${noun.toLowerCase()}:${id}`;
}
