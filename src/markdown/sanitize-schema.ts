import { defaultSchema, type Options } from 'rehype-sanitize';

const alignment: [string, ...string[]] = ['className', 'align-left', 'align-center', 'align-right'];

/** What may appear in the output: anything Markdown can express, and the attributes that our own plugins set. */
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
    td: [alignment],
    th: [alignment],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    sup: [['className', 'citations']],
    ol: ['start'],
    li: ['value'],
    figure: ['dataQuotation'],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy']],
  },
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure'],
};
