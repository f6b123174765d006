import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEntry } from '../../../src/reading/read-entry.ts';
import { matchQuotation } from '../../../src/text/quotation-match.ts';

/**
 * How much work it is to read a text: how often each block of the code and of its libraries ran, so that the figure is the
 * same on a busy machine. What regular expressions do is not in it.
 */
async function workOf(body: string): Promise<{ work: number; rules: string[] }> {
  const front = '---\ntitle: A meeting\ndate: 2031-05-14\nkind: meeting\n---\n\n';
  const identity = { collection: 'events', id: 'a', file: 'content/events/a.md' } as const;
  // Sets all counts to zero.
  await session.post('Profiler.takePreciseCoverage');
  const { problems } = readEntry(identity, Buffer.from(front + body));
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let work = 0;
  for (const { url, functions } of result)
    if (/src\/|node_modules/.test(url))
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
  return { work, rules: problems.map(({ rule }) => rule) };
}

// Counting goes on for the whole file: code that ran before it began would be counted only in part.
const session = new Session();
beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

/** Each construct, by how it is repeated. */
const constructs: Record<string, (count: number) => string> = {
  words: (count) => 'word '.repeat(count),
  'one long word': (count) => 'a'.repeat(count),
  'long words': (count) => `${'a'.repeat(1000)} `.repeat(count / 100),
  paragraphs: (count) => 'A line of text.\n\n'.repeat(count),
  'lines of one paragraph': (count) => 'a line\n'.repeat(count),
  'hard line breaks': (count) => 'a line  \n'.repeat(count),
  'headings underlined': (count) => 'a\n---\n'.repeat(count),
  headings: (count) => '## a\n'.repeat(count),
  'thematic breaks': (count) => '***\n'.repeat(count),
  'list items': (count) => '- a\n'.repeat(count),
  'list items with numbers': (count) => '1. a\n'.repeat(count),
  'list items apart': (count) => '- a\n\n'.repeat(count),
  'task list items': (count) => '- [x] a\n'.repeat(count),
  'block quotes': (count) => '> a\n\n'.repeat(count),
  'lines of a block quote': (count) => '> a\n'.repeat(count),
  'nested block quotes': (count) => `${'>'.repeat(count)} a`,
  'nested lists': (count) =>
    Array.from({ length: count }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  backslashes: (count) => '\\'.repeat(count),
  entities: (count) => '&amp;'.repeat(count),
  'stars without an end': (count) => '*a '.repeat(count),
  // Within one paragraph they are limited.
  'stars and underscores': (count) => `${'*a_ '.repeat(50)}\n\n`.repeat(count / 50),
  strikethrough: (count) => '~~a~~ '.repeat(count),
  brackets: (count) => '['.repeat(count),
  'brackets in pairs': (count) => '[a] '.repeat(count),
  links: (count) => '[a](/b/) '.repeat(count),
  'links to records': (count) => '[a](person:b) '.repeat(count),
  pictures: (count) => '![a](/pictures/b.svg) '.repeat(count),
  'bare addresses': (count) => 'https://a.example '.repeat(count),
  'link definitions': (count) => Array.from({ length: count }, (_, n) => `[a${n}]: /b/\n`).join(''),
  'links by reference': (count) => `${'[a][b] '.repeat(count)}\n\n[b]: /c/`,
  footnotes: (count) => Array.from({ length: count }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n\n`).join(''),
  citations: (count) => '[@a-source] '.repeat(count),
  backticks: (count) => '`a '.repeat(count),
  'code spans': (count) => '`a` '.repeat(count),
  'code fences': (count) => '```\na\n```\n\n'.repeat(count),
  'a fence without an end': (count) => `\`\`\`\n${'a\n'.repeat(count)}`,
  'indented code': (count) => '    a\n\n'.repeat(count),
  'rows of a table': (count) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(count)}`,
  'columns of a table': (count) => `|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n|${'a|'.repeat(count)}\n`,
  'a table with short rows': (count) =>
    `|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n${'|b|\n'.repeat(count)}`,
  tables: (count) => '|a|\n|-|\n|a|\n\n'.repeat(count),
  directives: (count) => ':a{b=c} '.repeat(count),
  'attributes of a directive': (count) => `:::quote{${'a=b '.repeat(count)}}\na\n:::`,
  quotations: (count) =>
    Array.from(
      { length: count },
      (_, n) => `:::quote{#q${n} by=a on=2031-05-14 source=b}\nA word.\n:::\n\n`,
    ).join(''),
  'quotations without an end': (count) => ':::quote{#a}\na\n'.repeat(count),
  'HTML tags': (count) => '<b>a</b> '.repeat(count),
  'HTML comments': (count) => '<!-- a -->\n\n'.repeat(count),
  'less-than signs': (count) => '< '.repeat(count),
  'quotation marks': (count) => '“a” '.repeat(count),
  'quotation marks without an end': (count) => '“a '.repeat(count),
  dates: (count) => 'On Friday 21 January 2022 a. '.repeat(count),
  numbers: (count) => '10/01/2022 '.repeat(count),
  'other scripts': (count) => 'Берг и Харт '.repeat(count),
  'blank lines': (count) => `a${'\n'.repeat(count)}b`,
  tabs: (count) => 'a\tb '.repeat(count),
};

test.each(Object.entries(constructs))(
  'twice as many %s are no more than twice the work, or are refused',
  async (_, repeated) => {
    const small = Number(process.env['NIGHTLY'] ? 1000 : 200);
    // What is done only once is over before anything is counted.
    await workOf(repeated(20));
    const [one, two] = [await workOf(repeated(small)), await workOf(repeated(2 * small))];
    if (two.rules.includes('too-deep')) return;
    // Linear work doubles, quadratic work is four times as much.
    expect(two.work / one.work).toBeLessThan(3);
  },
);

test.each([
  ['underscores', '_'],
  ['spaces', ' '],
  ['tabs', '\t'],
  ['brackets', '['],
  ['beginnings of addresses', ']('],
])('many %s between two words of a problem are looked through once', (_, between) => {
  const line = `Friday ${between.repeat(300)} x and Friday 22 January 2022`;
  const front = '---\ntitle: A meeting\ndate: 2031-05-14\nkind: meeting\n---\n\n';
  const identity = { collection: 'events', id: 'a', file: 'content/events/a.md' } as const;
  const { problems } = readEntry(identity, Buffer.from(`${front}${line}\n`));
  const found = problems.find(({ rule }) => rule === 'weekday-date');
  expect(found?.column).toBe(line.lastIndexOf('Friday') + 1);
});

test('a quotation of many words is compared with a long excerpt only where it may be from', () => {
  const excerpt = Array.from({ length: 40_000 }, (_, index) => `w${index % 9973}`);
  const quoted = excerpt.slice(20_000, 20_400);
  quoted[200] = 'slip';
  const match = matchQuotation(quoted.join(' '), excerpt.join(' '));
  expect(match).toMatchObject({ matches: false, isNear: true });
  expect(match).toMatchObject({ quoted: expect.stringContaining('slip') });
  const other = matchQuotation(Array.from({ length: 400 }, () => 'other').join(' '), excerpt.join(' '));
  expect(other).toMatchObject({ matches: false, isNear: false });
});
