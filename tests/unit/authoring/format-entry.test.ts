import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEntry, saysTheSame } from '../../../src/authoring/format-entry.ts';

const root = join(import.meta.dirname, '../../..');
const head = '---\ntitle:   "Kept: as written"   # with its comment\nlist: [ a,b ]\n---\n';

describe('puts into the agreed form', () => {
  test.each([
    ['one empty line between blocks', 'One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
    ['headings without signs after them', '## Next ##', '## Next'],
    ['hyphens for lists', '* one\n* two', '- one\n- two'],
    ['the spaces of a numbered list', '1)   one\n2)   two', '1) one\n2) two'],
    ['stars for emphasis', 'It is _not_ so, __really__.', 'It is *not* so, **really**.'],
    ['no space at the end of a line', 'One  \ntwo.   ', 'One\\\ntwo.'],
    ['plain tables', '|a|b|\n|:-|--:|\n|1|x \\| y|', '| a | b |\n| :-- | --: |\n| 1 | x \\| y |'],
    ['an empty line after the front matter', 'Text.', 'Text.'],
    [
      'a quotation set apart',
      'Text.\n:::quote{#x by=a on=2022 source=s}\nWords.\n\n\nMore.\n:::\nText.',
      'Text.\n\n:::quote{#x by=a on=2022 source=s}\nWords.\n\nMore.\n:::\n\nText.',
    ],
  ])('%s', (_what, before, after) => {
    expect(formatEntry(`${head}${before}`)).toEqual({ text: `${head}\n${after}\n`, isLeft: false });
  });
});

describe('keeps as written', () => {
  test.each([
    ['citations', 'It was so. [@a-b; @c] And so.[@a-b]'],
    ['links to records', '[Lavrov](person:sergey-lavrov) on [the day](event:2022-01-21-meeting#words).'],
    [
      'attributes of a quotation, their order and their marks',
      ':::quote{#x  by=a on=2022-01-21 source=s lang=en translator="an interpreter, \'hired\'" via="nyt; unnamed: an official"}\nWords.\n:::',
    ],
    [
      'characters that Markdown knows',
      'A_b_c, 3 * 4 & 5 < 6, $1 ~ 2, \\* star, &nbsp;, wow! [sic] […] #1 + 1.',
    ],
    ['colons between words', 'Geneva:talks at 11:00, ratio 3:2.'],
    ['guillemets, dashes and other scripts', '«Мы не хотим конфликта», — сказал он. “So”—he said…'],
    ['emphasis that cannot change its form', 'un_believ_able, __a *b* c__ and _a_b.'],
    ['line breaks inside a paragraph', 'One line\nand the next\nof the same.'],
    ['words that would begin a block elsewhere', 'The number was\n\\- not given, and\n2022\\. was early.'],
    [
      'addresses',
      '<https://example.org/a_b> and www.example.org/x and a [link](https://example.org/a\\(b) "Title").',
    ],
    ['notes', 'Text.[^1]\n\n[^1]: The note.'],
    ['a quoted paragraph', '> One\n> two.\n>\n> Three.'],
    ['a list in a list', '- one\n  - two\n\n    more'],
    ['days that look like a numbered list', '20. January they came.\n\n24. January they left.'],
    ['numbers that do not count on', '3. The third.\n7. The seventh.'],
    ['the same number twice', '1. one\n1. two'],
    ['zeros before a number', '007. Bond\n008. Bill'],
    ['a year at the start of a line', '1990. It began.'],
    ['a list with boxes', '- [x] done\n- [ ] open'],
    ['a single tilde', 'It took 3~5 days and 6~7 nights, ~two~.'],
    ['a heading by the line under it, which may be none', 'What comes next\n---\n\nText.'],
    ['an indented paragraph, which becomes code', 'Text.\n\n    Pasted words. [@a]'],
    ['code', '```js\nlet a = 1;\n  let b;\n```'],
    ['a row with a cell too many', '| a | b |\n| --- | --- |\n| 1 | 2 | 3 |'],
    ['a note that nobody refers to', 'Text.\n\n[^x]: The note.\n\n[y]: https://example.org'],
  ])('%s', (_what, body) => {
    const text = `${head}\n${body}\n`;
    expect(formatEntry(text)).toEqual({ text, isLeft: false });
  });

  test('the mark and the line ends that a file has', () => {
    const text = '\uFEFF---\r\ntitle: x\r\n---\r\n\r\n* a\r\n* b\r\n';
    expect(formatEntry(text).text).toBe('\uFEFF---\r\ntitle: x\r\n---\r\n\r\n- a\r\n- b\r\n');
  });

  test.each([
    ['a quotation that is never closed', ':::quote{#x by=a on=2022 source=s}\nWords.\n\nText.'],
    ['lists that HTML alone could part', '- a\n\n\n      code\n'],
  ])('the whole file, where formatting would change what it says: %s', (_what, body) => {
    const text = `${head}\n\n\n${body}`;
    const { text: after } = formatEntry(text);
    expect(saysTheSame(text, after)).toBe(true);
  });

  test('a quotation that is never closed stays open, so that the checker still says so', () => {
    const text = `${head}\n\n\n:::quote{#x by=a on=2022 source=s}\nWords.`;
    expect(formatEntry(text)).toEqual({ text, isLeft: true });
  });
});

test('a changed word, link, source or quotation is noticed', () => {
  const text = `${head}\nOne [two](person:a). [@s]\n\n:::quote{#x by=a on=2022 source=s}\nWords.\n:::\n`;
  for (const [from, to] of [
    ['One', 'Once'],
    ['person:a', 'person:b'],
    ['[@s]', '[@t]'],
    ['Words', 'Word'],
    ['on=2022', 'on=2021'],
    ['list', 'lists'],
  ] as const) {
    expect(saysTheSame(text, text.replace(from, to)), to).toBe(false);
  }
  expect(saysTheSame(text, text.replace('\n\n:::', '\n\n\n\n:::'))).toBe(true);
});

/** The words, figures and marks of a text, without what lays it out. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{Sc}.,;!?()%~«»“”„]+/gu) ?? [];
}

test('whatever is written: no figure, word or mark changes', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 1900, max: 2040 })).map(String);
  const word = fc.constantFrom(
    'January',
    'they',
    'left.',
    '3~5',
    '~two~',
    '“so”',
    '5%',
    '1:2',
    '[^1]',
    '[@a]',
    '1.5',
  );
  const line = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), number)
    .map(([words, n]) => [...words, n].join(' '));
  const indent = fc.constantFrom('', '', '  ', '   ', '    ', '> ');
  const block = fc.oneof(
    fc
      .tuple(indent, number, fc.constantFrom('.', ')'), fc.constantFrom(' ', '  ', '   '), line)
      .map(([before, n, mark, space, words]) => `${before}${n}${mark}${space}${words}`),
    fc.tuple(indent, fc.constantFrom('- ', '* ', '+ ', '- [x] '), line).map((parts) => parts.join('')),
    fc
      .array(fc.array(fc.oneof(number, word), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((rows) => ['|a|b|', '|-|:-:|', ...rows.map((cells) => `|${cells.join('|')}|`)].join('\n')),
    fc.tuple(number, line).map(([n, words]) => `[^${n}]: ${words}`),
    fc.tuple(indent, line).map((parts) => parts.join('')),
    fc.constantFrom('---', '===', '## 2 heads', '[1]: https://example.org/7'),
  );
  const text = fc
    .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 9 })
    .map((blocks) => `${head}\n${blocks.flat().join('')}`);
  fc.assert(
    fc.property(text, (before) => {
      const { text: after } = formatEntry(before);
      expect(wordsOf(after)).toEqual(wordsOf(before));
      expect(saysTheSame(before, after)).toBe(true);
      expect(formatEntry(after).text).toBe(after);
    }),
    { numRuns: 150 },
  );
});

test('whatever is written: no word changes, the page says the same, and a second run changes nothing', () => {
  const piece = fc.constantFrom(
    '_a_',
    '*b*',
    '**c**',
    '__d__',
    'x',
    ' ',
    '  \n',
    '\n',
    '\n\n',
    '- ',
    '* ',
    '1. ',
    '> ',
    '## ',
    '---\n',
    '===\n',
    '|a|b|\n|-|-|\n',
    '[@s]',
    '[@s; @t]',
    '[l](person:p)',
    ':::quote{#q by=p on=2022 source=s}\n',
    ':::\n',
    'a:b',
    '`c`',
    '```\n',
    '    ',
    '\\',
    '<',
    '&amp;',
    '«',
    '”',
    '[^1]',
    '![i](/pictures/a.svg)',
    'www.a.org',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = `${head}${pieces.join('')}`;
      const once = formatEntry(text).text;
      expect(once.startsWith(head)).toBe(true);
      expect(saysTheSame(text, once)).toBe(true);
      expect(formatEntry(once).text).toBe(once);
    }),
    { numRuns: 300 },
  );
});

test('all content says the same after formatting, and a second run changes nothing', () => {
  const files = ['content', 'tests/fixtures/site/content'].flatMap((folder) =>
    globSync('*/**/*.md', { cwd: join(root, folder) }).map((file) => join(root, folder, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const before = readFileSync(file, 'utf8');
    const messy = before.replace(/\n\n/g, '\n\n\n').replace(/^- /gm, '* ');
    const after = formatEntry(messy).text;
    expect(saysTheSame(messy, after), file).toBe(true);
    expect(formatEntry(after).text, file).toBe(after);
  }
});
