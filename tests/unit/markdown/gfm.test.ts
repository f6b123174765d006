import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { mayHoldBareAddress } from '../../../src/markdown/gfm.ts';
import { parseMarkdown } from '../../../src/markdown/render-body.ts';

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

describe('texts without bare addresses', () => {
  it.each([
    'See www.example.org.',
    'See HTTPS://example.org/a',
    'Write to name@example.org',
    'Write to name\\@example.org',
    'Write to name&#64;example.org',
    'See w&#119;w.example.org',
  ])('knows %j as one that may hold an address', (text) => {
    expect(mayHoldBareAddress(text)).toBe(true);
  });

  it.each(['Cited. [@state-2022-01-21-remarks; @tass-2022-01-21]', 'A 3 % rise, and https'.slice(0, -7)])(
    'knows %j as one without',
    (text) => {
      expect(mayHoldBareAddress(text)).toBe(false);
    },
  );

  it('are read as by all of GFM', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'B9',
        ' ',
        '\n',
        '\n\n',
        '.',
        ':',
        '/',
        '\\',
        '&',
        '&#64;',
        '@',
        '[@',
        ']',
        '(',
        ')',
        '*',
        '~~',
        '_',
      ],
      ...[
        'www',
        'ww',
        'w',
        'http',
        's://',
        'mailto:',
        'xmpp:',
        'b.org',
        '- [ ] ',
        '| ',
        '\n|-|-|\n',
        '[^1]',
        '[^1]: ',
      ],
      ...[':::quote{#a by=b}\n', '\n:::\n', ':name[x]', '<', '>', '`', '-', '+', 'é', 'Ж'],
    );
    const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseMarkdown(text)).toEqual(whole.parse(text));
      }),
      { numRuns: 1000 },
    );
  });
});
