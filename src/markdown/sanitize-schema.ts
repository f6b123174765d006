import { defaultSchema, type Options } from 'rehype-sanitize';

/** What may appear in the output: anything Markdown can express, and the attributes that our own plugins set. */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  clobber: [],
  strip: ['script', 'style'],
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
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
    sup: [['className', 'citations']],
    figure: ['dataQuotation'],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy']],
  },
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure'],
};
