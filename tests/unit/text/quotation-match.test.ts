import { expect, test } from 'vitest';
import { matchQuotation } from '../../../src/text/quotation-match.ts';

const excerpt = `“We do not expect a breakthrough at these negotiations either,” he said — twice.

What we expect is concrete answers to our concrete proposals. It’s a build-up of some 1,000 words. 会談は有益だった。`;

test.each([
  ['the very words', 'We do not expect a breakthrough'],
  ['other quotation marks, dashes and white space', '"We do\nnot   expect" - a breakthrough'],
  ['other case', 'we DO not expect'],
  ['words left out', 'We do not expect […] concrete proposals'],
  ['three dots in brackets', 'We do not expect [...] concrete proposals'],
  ['words put in', 'We [in Moscow] do not expect'],
  ['a capital that was changed', '[w]hat we expect is'],
  ['across paragraphs', 'he said twice.\n\nWhat we expect'],
  ['an apostrophe of another shape', "It's a build up"],
  ['a number', 'some 1,000 words'],
  ['a part of a text without spaces', '有益'],
])('%s: matches', (_, quotation) => {
  expect(matchQuotation(quotation, excerpt)).toEqual({ matches: true });
});

test.each([
  [
    'one word changed',
    'We do not expect any breakthrough at these',
    'do not expect any breakthrough at these',
    'do not expect a breakthrough at these negotiations',
  ],
  [
    'a word left out without a mark',
    'We do expect a breakthrough',
    'We do expect a breakthrough',
    'We do not expect a breakthrough at these',
  ],
  ['the other way round', 'concrete proposals […] We do not expect', 'We do not expect', ''],
  ['half a word', 'We do not exp', 'We do not exp', 'We do not expect a breakthrough'],
  ['nothing in common', 'Something else entirely', 'Something else entirely', ''],
  [
    'a changed first word that occurs elsewhere too',
    'It do not expect a breakthrough',
    'It do not expect a breakthrough',
    'We do not expect a breakthrough',
  ],
  ['another number', 'some 1,001 words', 'some 1,001 words', 'some 1,000 words'],
])('%s: does not match, and both wordings are reported', (_, quotation, quoted, found) => {
  const result = matchQuotation(quotation, excerpt);
  expect(result).toMatchObject({ matches: false, quoted });
  expect('excerpt' in result && result.excerpt).toContain(found);
});

test.each([
  ['one word changed', 'We do not expect any breakthrough', true],
  ['two words for one', 'What we expect is concrete and full answers', true],
  ['half of its words changed', 'We do never await a failure', false],
  ['only words that stand everywhere', 'at these and', false],
  ['nothing in common', 'Something else entirely', false],
])('%s in “%s”: near is %s', (_, quotation, isNear) => {
  expect(matchQuotation(quotation, excerpt)).toMatchObject({ matches: false, isNear });
});
