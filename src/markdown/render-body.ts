import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Body, BodyPart, BodyProblem } from '../content-model/body.ts';
import { mayHoldBareAddress, remarkGfmWithoutBareAddresses } from './gfm.ts';
import { findExcess, tooDeep } from './limits.ts';
import { refuseAccidentalLayout } from './plugins/accidental-layout.ts';
import { alignCells } from './plugins/align-cells.ts';
import { findCitations } from './plugins/citations.ts';
import { checkDirectives } from './plugins/directives.ts';
import { markForeignWords } from './plugins/foreign-words.ts';
import { addHeadingIds } from './plugins/headings.ts';
import { checkImages } from './plugins/images.ts';
import { checkLinks } from './plugins/links.ts';
import { keepListNumbers } from './plugins/list-numbers.ts';
import { checkNotes } from './plugins/notes.ts';
import { collectPassages } from './plugins/passages.ts';
import { findQuotations, quotationPlaceholder } from './plugins/quotations.ts';
import { refuseRawHtml } from './plugins/raw-html.ts';
import { linkRecords } from './plugins/record-links.ts';
import { refuseVisibleMarks } from './plugins/visible-marks.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/** What the plugins collect while they walk the tree; the finished file has it as `file.data.body`. */
export type Gathered = Omit<Body, 'parts'>;

declare module 'vfile' {
  interface DataMap {
    body: Gathered;
    /** Language of the text as a BCP 47 tag; left out for English. */
    language: string;
    /** Ids that the page itself uses, if not those of an entry's page. */
    sections: readonly string[];
  }
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze();

const parserWithoutBareAddresses = unified()
  .use(remarkParse)
  .use(remarkGfmWithoutBareAddresses)
  .use(remarkDirective)
  .freeze();

/** The syntax tree of a text, before any plugin has run. */
export function parseMarkdown(markdown: string | VFile): MdastRoot {
  return (mayHoldBareAddress(String(markdown)) ? parser : parserWithoutBareAddresses).parse(markdown);
}

/** Order matters: refused syntax is checked first, and text is collected before citations are taken out of it. */
const transformer = unified()
  .use(refuseRawHtml)
  .use(checkDirectives)
  .use(keepListNumbers)
  .use(refuseAccidentalLayout)
  .use(refuseVisibleMarks)
  .use(checkNotes)
  .use(checkImages)
  .use(linkRecords)
  .use(checkLinks)
  .use(findQuotations)
  .use(addHeadingIds)
  .use(collectPassages)
  .use(findCitations)
  .use(remarkRehype, { clobberPrefix: '' })
  .use(markForeignWords)
  .use(alignCells)
  .use(rehypeSanitize, sanitizeSchema)
  .freeze();

export interface BodyReading {
  body: Body;
  problems: BodyProblem[];
}

const stringifier = unified().use(rehypeStringify).freeze();

/**
 * Renders the Markdown of one entry.
 *
 * @param markdown the body, after as many empty lines as the front matter has, so that positions are right
 * @param language language of the text, as a BCP 47 tag
 * @param sections ids that the page itself uses, if not those of an entry's page
 * @returns the body, and everything in it that authors must fix; if there are problems, do not publish the body
 */
export function renderBody(markdown: string, language = 'en', sections?: readonly string[]): BodyReading {
  const excess = findExcess(markdown);
  if (excess) return { body: emptyBody(), problems: [excess] };
  try {
    return render(markdown, language, sections);
  } catch (error) {
    // Thrown by the parser's own recursion, on nesting that the limits do not catch.
    if (!(error instanceof RangeError)) throw error;
    const message = 'the text is nested too deeply to be read. Take brackets, quotes or lists apart';
    return { body: emptyBody(), problems: [{ line: 1, column: 1, rule: tooDeep.name, message }] };
  }
}

function render(markdown: string, language: string, sections: readonly string[] | undefined): BodyReading {
  const file = new VFile({ value: markdown });
  const { parts: _, ...gathered } = emptyBody();
  file.data.body = gathered;
  file.data.language = language;
  if (sections) file.data.sections = sections;

  const tree = transformer.runSync(parseMarkdown(file), file) as HastRoot;
  const problems = file.messages.map((message): BodyProblem => {
    const related = relatedPosition(message.cause);
    return {
      line: message.line ?? 1,
      column: message.column ?? 1,
      rule: message.ruleId ?? 'markdown',
      message: message.reason,
      ...(related && { related }),
    };
  });
  return { body: { parts: cutAtQuotations(tree), ...gathered }, problems };
}

/** The position of the message that caused another one. */
function relatedPosition(cause: unknown): BodyProblem['related'] {
  if (!(cause instanceof Error && 'reason' in cause)) return undefined;
  const { reason, line = 1, column = 1 } = cause as VFile['messages'][number];
  return { line, column, message: reason };
}

function emptyBody(): Body {
  return {
    parts: [],
    headings: [],
    quotations: [],
    citations: [],
    mentions: [],
    links: [],
    passages: [],
    unsettled: [],
    images: [],
    text: '',
  };
}

/** HTML of a sanitised tree. */
function stringifyHtml(tree: HastRoot): string {
  return stringifier.stringify(tree);
}

function cutAtQuotations(tree: HastRoot): BodyPart[] {
  const parts: BodyPart[] = [];
  let run: HastRoot['children'] = [];
  const endRun = () => {
    const html = stringifyHtml({ type: 'root', children: run }).trim();
    if (html !== '') parts.push({ type: 'html', html });
    run = [];
  };
  for (const node of tree.children) {
    const id = quotationPlaceholder(node);
    if (id === undefined) {
      run.push(node);
    } else {
      endRun();
      parts.push({ type: 'quotation', id });
    }
  }
  endRun();
  return parts;
}
