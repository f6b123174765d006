import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** Elements that are not part of a report. */
const outside = new Set(
  'script style noscript template svg nav header footer aside form button select iframe figure head'.split(
    ' ',
  ),
);

/** Whether a paste is HTML: a saved page, or what a browser or Google Docs puts on the clipboard. */
export function isHtml(text: string): boolean {
  const start = text.trimStart().slice(0, 500);
  return (
    /^(?:<!doctype html|<html|<head|<body|<meta|<article|<main|<div|<p[\s>]|<b [^>]*id="docs-internal)/i.test(
      start,
    ) || (text.match(/<\/(?:p|div|span|li|h[1-6])>/gi)?.length ?? 0) > 2
  );
}

/** The text of a page's report, without tags, with an empty line between paragraphs. */
export function textOfHtml(html: string): string {
  const tree: Root = unified().use(rehypeParse).parse(html);
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isOutside(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return toText(mainOf(tree))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isOutside({ tagName, properties }: Element): boolean {
  const isHidden = properties['hidden'] === true || properties['ariaHidden'] === 'true';
  return outside.has(tagName) || isHidden || /display:\s*none/.test(String(properties['style'] ?? ''));
}

/** The only article of a page, or its main part, or all of it. */
function mainOf(tree: Root): Root | Element {
  for (const tagName of ['article', 'main']) {
    const found: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === tagName) found.push(node);
    });
    const [only] = found;
    if (found.length === 1 && only) return only;
  }
  return tree;
}
