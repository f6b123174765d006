import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RuleInfo } from '../../content-model/problem.ts';
import { textOf } from '../text-of.ts';

export const imageRule: RuleInfo = {
  name: 'image',
  summary: 'a picture from elsewhere, or without a text for those who do not see it',
  severity: 'error',
};

/** Allows only the site's own pictures, each with a description for readers who cannot see it. */
export function checkImages() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      const report = (message: string) =>
        file.message(message, { place: node.position, ruleId: imageRule.name });
      if (node.type === 'imageReference') {
        report('a picture needs its address in place. Write ![what it shows](/pictures/name.svg)');
        return;
      }
      if (!/^\/pictures\/[\w./-]+$/.test(node.url) || node.url.includes('..')) {
        report(
          `"${node.url}" is not a picture of this site. Put the file into the folder pictures and write /pictures/name.svg`,
        );
      }
      if ((node.alt ?? '').trim() === '') {
        report(
          'this picture has no text for those who do not see it. Write ![what it shows](/pictures/name.svg)',
        );
      }
      const { line = 1, column = 1 } = node.position?.start ?? {};
      file.data.body?.images.push({ src: node.url, alt: textOf(node), line, column });
    });
  };
}
