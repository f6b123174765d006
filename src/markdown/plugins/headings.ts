import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isPageAnchor, pageSections } from '../../content-model/page-anchors.ts';
import type { RuleInfo } from '../../content-model/problem.ts';
import { textOf } from '../text-of.ts';

export const headingLevel: RuleInfo = {
  name: 'heading-level',
  summary: 'a first-level heading in a body',
  severity: 'error',
};

/** `## Words {#id}`: an id chosen by the author, which stays the same when the words change. */
export const ownId = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** Gives each heading an id, the author's or one made from its words, unique in the file. */
export function addHeadingIds() {
  return (tree: Root, file: VFile) => {
    const body = file.data.body;
    const slugger = new GithubSlugger();
    for (const taken of [
      ...(file.data.sections ?? pageSections),
      // remark-rehype gives it to the heading of the footnotes.
      'footnote-label',
      ...(body?.quotations.map(({ id }) => id) ?? []),
    ])
      slugger.slug(taken);
    visit(tree, 'heading', (node) => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (node.depth === 1) {
        file.message(
          "the title in the front matter is the page's only first-level heading. Begin with ## here",
          {
            place: node.position,
            ruleId: headingLevel.name,
          },
        );
      }
      const own = takeOwnId(node);
      const text = textOf(node);
      const id = slugger.slug(slugOf(own ?? plainSpaces(text)));
      node.data = { ...node.data, hProperties: { id } };
      body?.headings.push({ depth: node.depth, id, text, line, column });
    });
  };
}

function takeOwnId(node: Heading): string | undefined {
  const last = node.children.at(-1);
  const found = last?.type === 'text' ? ownId.exec(last.value) : null;
  if (!found || last?.type !== 'text') return undefined;
  last.value = last.value.slice(0, found.index);
  return found[1];
}

/** An emoji leaves a character behind that nobody sees, and a space that does not break parts words too. */
function plainSpaces(text: string): string {
  return text
    .replace(/\uFE0F/g, '')
    .replace(/\s/g, ' ')
    .trim();
}

/** Ids of sources, citations and days have this form; a heading of punctuation alone would have an empty id. */
function slugOf(text: string): string {
  const id = slug(text);
  const isTaken = isPageAnchor(id) && !pageSections.includes(id);
  return id === '' || isTaken ? `section-${id}`.replace(/-$/, '') : text;
}
