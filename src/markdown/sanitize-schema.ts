import { defaultSchema, type Options } from 'rehype-sanitize';

const alignment: [string, ...string[]] = ['className', 'align-left', 'align-center', 'align-right'];

/** What may leave the pipeline: what Markdown can say, and the attributes our own plugins set. */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  clobber: [],
  strip: ['script', 'style'],
  // An empty list would let every scheme through. A picture of this site has none.
  protocols: { href: ['http', 'https', 'mailto'], src: ['none'] },
  attributes: {
    ...defaultSchema.attributes,
    '*': ['id', 'lang', 'dir', 'title'],
    a: [
      'href',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'citation'],
    ],
    // The number that a list begins with, and how the cells of a column are aligned.
    ol: [...(defaultSchema.attributes?.['ol'] ?? []), 'start'],
    td: [alignment],
    th: [alignment],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    sup: [['className', 'citations']],
    figure: ['dataQuotation'],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy']],
  },
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure'],
};
