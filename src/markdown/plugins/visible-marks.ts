import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RuleInfo } from '../../content-model/problem.ts';
import { ownId } from './headings.ts';
import { recordMeant } from './links.ts';

export const visibleMark: RuleInfo = {
  name: 'visible-mark',
  summary: 'a mark of Markdown that is printed as it was typed, such as ** or [words][nowhere]',
  severity: 'error',
};

/** Refuses marks that were meant for Markdown and that readers would see. A backslash before one shows it. */
export function refuseVisibleMarks() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    visit(tree, (node) => {
      // A quoting block holds pasted sentences, which go before an article is published.
      if (node.type === 'blockquote') return SKIP;
      if (node.type === 'containerDirective') {
        visit(node, 'paragraph', (paragraph) => checkBlock(paragraph, source, file, true));
        return SKIP;
      }
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        checkBlock(node, source, file, false);
      return undefined;
    });
  };
}

function checkBlock(
  block: Paragraph | Heading | TableCell,
  source: string,
  file: VFile,
  isQuotation: boolean,
): void {
  const start = block.position?.start;
  if (start?.offset === undefined) return;
  const text = plainText(block, source, start.offset);
  if (!/[\\*_~`[\]#|{&•·‣▪●◦+\-.]/.test(text)) return;
  let end = 0;
  for (const { index, length, message } of findMarks(text, isQuotation)) {
    if (index < end) continue;
    end = index + length;
    const before = text.slice(0, index).split('\n');
    const line = start.line + before.length - 1;
    const column = (before.at(-1) ?? '').length + (before.length === 1 ? start.column : 1);
    file.message(message, { place: { line, column }, ruleId: visibleMark.name });
  }
}

/** What a block prints as it was typed, at the same offsets; everything else is blank. */
function plainText(block: Paragraph | Heading | TableCell, source: string, from: number): string {
  const characters = source.slice(from, block.position?.end.offset).split('');
  const blank = (start: number | undefined, end: number | undefined) => {
    for (let at = (start ?? 0) - from; at < (end ?? 0) - from; at++)
      if (characters[at] !== '\n') characters[at] = ' ';
  };
  const walk = (node: Nodes) => {
    const { start, end } = node.position ?? {};
    if (node.type === 'text' || node.type === 'textDirective') return;
    if (!('children' in node) || node.children.length === 0) return blank(start?.offset, end?.offset);
    const children = node.children as Nodes[];
    if (node !== block || node.type !== 'paragraph') {
      blank(start?.offset, children[0]?.position?.start.offset);
      blank(children.at(-1)?.position?.end.offset, end?.offset);
    }
    children.forEach(walk);
  };
  walk(block);
  let text = characters.join('');
  if (block.type === 'heading') text = text.replace(ownId, (id) => ' '.repeat(id.length));
  return text.replace(/\\[!-/:-@[-`{-~]|&(?!amp;(?:[a-z]+|#\d+);)(?:[a-z]+\d*|#\d+|#x[\da-f]+);/gi, (shown) =>
    ' '.repeat(shown.length),
  );
}

interface FoundMark {
  index: number;
  length: number;
  message: string;
}

const entities = 'nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[lr]aquo|[mn]dash|hellip|shy|#\\d+';

/** In the order in which they are written; of two at one place the first pattern here counts. */
function findMarks(text: string, isQuotation: boolean): FoundMark[] {
  const patterns = isQuotation ? anywhere : [...outsideQuotations, ...anywhere];
  return patterns
    .flatMap(([pattern, explain]) =>
      [...text.matchAll(pattern)].map((match) => ({
        index: match.index,
        length: match[0].length,
        message: explain(match),
      })),
    )
    .sort((a, b) => a.index - b.index);
}

type Pattern = readonly [pattern: RegExp, explain: (match: RegExpMatchArray) => string];

/** Brackets in a quotation are words put in or left out. */
const outsideQuotations: readonly Pattern[] = [
  [
    /\[\^([^\]\s]+)\]/g,
    ([mark]) => `"${mark}" refers to no note. Write the note too, on a line of its own: ${mark}: its words`,
  ],
  [
    /!?\[([^[\]]*)\]\(([^()\n]*)\)?/g,
    ([mark, words, target]) => explainLink(mark, words ?? '', target ?? ''),
  ],
  [
    /!?\[([^[\]]+)\]\[([^[\]]*)\]/g,
    ([mark, words, name]) =>
      `"${mark}" is no link: no line [${name || words}]: says where it leads. Write [${words}](https://…) or [${words}](person:first-last)`,
  ],
  [
    /\[\d{1,3}\](?![[(:])/g,
    ([mark]) => `"${mark}" would be printed as typed. Write [@source-id] for a citation, or \\${mark}`,
  ],
  [
    /\{#[^}\n=]*\}/g,
    ([mark]) =>
      `"${mark}" would be printed as typed. An id comes at the end of a heading, in lower-case letters, digits and single hyphens`,
  ],
];

const anywhere: readonly Pattern[] = [
  [
    /(?<=^[ \t]*)#{1,6}(?=[\p{L}“"«])/gmu,
    ([mark]) =>
      `a heading needs a space behind its ${mark}. Write ${mark.length === 1 ? '##' : mark} and a space, or \\${mark}`,
  ],
  [
    /(?<=^[ \t]*)[•·‣▪●◦]/gmu,
    ([mark]) =>
      `"${mark}" makes no list here. Begin each item with a hyphen and a space, after an empty line`,
  ],
  [
    /(?<=^[ \t]*)(?:[-+]|\d{1,2}[.)])(?=\p{L})/gmu,
    ([mark]) => `an item of a list needs a space here. Write "${mark} "`,
  ],
  [
    /(?<=^[ \t]*)\|[^\n]*\|[ \t]*$/gm,
    () =>
      'this is not a table. Its second line needs as many | --- | as the first line has columns, and there must be an empty line before it',
  ],
  [
    /\*+(?=\S)|(?<=\S)\*+/g,
    ([mark]) =>
      `${mark} would be printed as typed. Write it on both sides of the words, without a space between, and no letter directly outside; or \\${[...mark].join('\\')} to show it`,
  ],
  [
    /(?<![\p{L}\p{N}_])_+(?=[\p{L}\p{N}“"«])|(?<=[\p{L}\p{N}”"».,!?])_+(?![\p{L}\p{N}_])/gu,
    ([mark]) => `${mark} would be printed as typed. Write * on both sides of the words, or \\_ to show it`,
  ],
  [
    /~{2,}/g,
    ([mark]) => `${mark} would be printed as typed. Write ~~ on both sides of the words, or \\~ to show it`,
  ],
  [/`+/g, ([mark]) => `${mark} would be printed as typed. Write “ for a quotation mark, or \\\` to show it`],
  [
    new RegExp(`&(?:${entities})(?![\\w;])|&amp;(?:${entities});`, 'gi'),
    ([mark]) => `"${mark}" would be printed as typed. Write the character itself`,
  ],
  [/\\(?=\s*$)/g, () => 'the backslash at the end of this paragraph would be printed as typed. Take it out'],
];

function explainLink(mark: string, words: string, target: string): string {
  const record = recordMeant(target);
  if (record !== undefined)
    return `"${mark}" is no link. An id has no spaces and no capitals: write [${words}](${record})`;
  return `"${mark}" is no link. Write [${words || 'words'}](https://…) without spaces in the address, or \\[ to show the bracket`;
}
