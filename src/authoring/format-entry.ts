import type { Code, Heading, ListItem, Paragraph, Parents, PhrasingContent, Root, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { isFenced, isUnderlined } from '../markdown/plugins/accidental-layout.ts';
import { writtenMarker } from '../markdown/plugins/list-numbers.ts';
import { renderBody } from '../markdown/render-body.ts';

/** What became of a file: its new text, or why its text stays as it is. */
export interface Formatting {
  text: string;
  /** Formatting would have changed what the page says; the file is left as it was. */
  isLeft: boolean;
}

/**
 * Puts the Markdown of one content file into the agreed form: one empty line between blocks, `-` for lists,
 * `*` for emphasis, `\` for a break, plain tables, no space at the end of a line.
 * Front matter, the first line of a quotation, the number of each list item and every word stay as written. Two things
 * are compared before and after: what the page says, and every letter, figure and mark of the text except those of the
 * layout. If either would differ, or a second run would change more, nothing is changed.
 */
export function formatEntry(text: string): Formatting {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineEnd = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const before = text.slice(mark.length).replace(/\r\n?/g, '\n');
  const after = stringify(before);
  const formatted = mark + after.replaceAll('\n', lineEnd);
  if (formatted === text) return { text, isLeft: false };
  const isSafe =
    charactersOf(before) === charactersOf(after) && saysTheSame(before, after) && stringify(after) === after;
  return isSafe ? { text: formatted, isLeft: false } : { text, isLeft: true };
}

/** Whether two files say the same on their pages: html, quotations, citations, links, and what is wrong with them. */
export function saysTheSame(a: string, b: string): boolean {
  const [partsA, partsB] = [a, b].map(cutFrontMatter);
  return partsA?.[0] === partsB?.[0] && meaningOf(partsA?.[1] ?? '') === meaningOf(partsB?.[1] ?? '');
}

/** A text without white space and the characters of its layout. */
function charactersOf(text: string): string {
  return text.replace(/[\s*_+\-#>|\\`~:]+/g, '');
}

function cutFrontMatter(text: string): [string, string] {
  const end = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/.exec(text)?.[0].length ?? 0;
  return [text.slice(0, end), text.slice(end)];
}

/** Everything that rendering makes of a body, without the places, which formatting may move. */
function meaningOf(markdown: string): string {
  return JSON.stringify(renderBody(markdown), (key, value: unknown) => {
    if (key === 'line' || key === 'column') return undefined;
    return key === 'occurrences' ? (value as unknown[]).length : value;
  });
}

function stringify(text: string): string {
  const file = new VFile(text);
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkDirective)
    .use(remarkStringify, options(text));
  return processor.stringify(processor.parse(file) as Root, file);
}

/** The agreed form. Everything with words is copied from the source text, so that no character is escaped again. */
function options(source: string): Options {
  const written = (node: Node) => sliceOf(source, node);
  return {
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    listItemIndent: 'one',
    handlers: {
      yaml: written,
      html: written,
      definition: written,
      paragraph: (node: Paragraph) => phrasing(source, node),
      // A text with a line under it is often not meant as a heading: the checker refuses it, and its author decides.
      heading: (node: Heading) =>
        isUnderlined(node, source)
          ? written(node)
          : `${'#'.repeat(node.depth)} ${phrasing(source, node)}`.trimEnd(),
      // A fence would turn an indented paragraph into code for good.
      code: (node: Code) => (isFenced(node, source) ? fenced(node, source) : indented(node.value)),
      listItem: (node: ListItem, _parent, state, info) => {
        const marker = writtenMarker(node, source) ?? state.bulletCurrent ?? '-';
        const indent = ' '.repeat(marker.length + 1);
        const tracker = state.createTracker(info);
        tracker.move(`${marker} `);
        tracker.shift(marker.length + 1);
        const box = typeof node.checked === 'boolean' ? `[${node.checked ? 'x' : ' '}] ` : '';
        const words = state.containerFlow(node, tracker.current());
        return state.indentLines(box + words, (line, index, isBlank) =>
          index === 0 ? `${marker}${isBlank ? '' : ' '}${line}` : `${isBlank ? '' : indent}${line}`,
        );
      },
      table: (node: Table) => table(source, node),
      containerDirective: (node: ContainerDirective, _parent, state, info) => {
        const [opening = ''] = written(node).split('\n', 1);
        const fence = /^:*/.exec(opening)?.[0] ?? ':::';
        const words = state.containerFlow(node, info);
        return [opening.trimEnd(), words, fence].filter((part) => part !== '').join('\n');
      },
      leafDirective: written,
    },
  };
}

/** The words of a paragraph or heading as written, with one form for emphasis, breaks and line ends. */
function phrasing(source: string, node: Parents): string {
  const first = (node.children[0] as PhrasingContent | undefined)?.position?.start.offset;
  const last = (node.children.at(-1) as PhrasingContent | undefined)?.position?.end.offset;
  const start = node.type === 'paragraph' ? (node.position?.start.offset ?? 0) : first;
  const end = node.type === 'paragraph' ? (node.position?.end.offset ?? 0) : last;
  if (start === undefined || end === undefined) return '';
  const characters = [...source.slice(start, end).split('')];
  const put = (offset: number, text: string) => {
    for (const [index, character] of text.split('').entries()) characters[offset - start + index] = character;
  };
  visit(node, ['emphasis', 'strong'], (inner) => {
    const from = inner.position?.start.offset;
    const to = inner.position?.end.offset;
    if (from === undefined || to === undefined) return;
    const width = inner.type === 'strong' ? 2 : 1;
    const inside = source.slice(from + width, to - width);
    const isBetweenWords = /\w/.test(source[from - 1] ?? ' ') || /\w/.test(source[to] ?? ' ');
    if (source[from] !== '_' || /[*_]/.test(inside) || isBetweenWords) return;
    put(from, '*'.repeat(width));
    put(to - width, '*'.repeat(width));
  });
  return characters
    .join('')
    .split('\n')
    .map((line, index) => (index === 0 ? line : withoutPrefix(line)))
    .map((line, index, { length }) =>
      index === length - 1 ? line.trimEnd() : line.replace(/ {2,}$/, '\\').trimEnd(),
    )
    .join('\n');
}

/** A table with one space around each cell; columns are not aligned, so that a changed cell changes one line. */
function table(source: string, { align, children }: Table): string {
  const rows = children.map((row) => row.children.map((cell) => phrasing(source, cell)));
  const rule = (rows[0] ?? []).map((_cell, index) => {
    const side = align?.[index];
    return side === 'center' ? ':-:' : side === 'left' ? ':--' : side === 'right' ? '--:' : '---';
  });
  return [rows[0] ?? [], rule, ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function fenced(node: Code, source: string): string {
  const [opening = ''] = source.slice(node.position?.start.offset ?? 0).split('\n', 1);
  const fence = /^(?:`{3,}|~{3,})/.exec(opening.trimStart())?.[0] ?? '```';
  return [opening.trim(), ...(node.value === '' ? [] : [node.value]), fence].join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

/** A block's source without the indentation and `>` of the blocks around it. */
function sliceOf(source: string, node: Node): string {
  const text = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  return text
    .split('\n')
    .map((line, index) => (index === 0 || node.type === 'yaml' ? line : withoutPrefix(line)))
    .join('\n');
}

/** A line without what a quoting or list block puts before it. */
function withoutPrefix(line: string): string {
  return line.replace(/^[ \t]*(?:>[ \t]?)*[ \t]*/, '');
}
