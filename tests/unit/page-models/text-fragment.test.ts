import { expect, test } from 'vitest';
import { atQuotedWords } from '../../../src/page-models/text-fragment.ts';

const url = 'https://source.example/page';

test.each([
  ['a short quotation whole', 'We met in Geneva today', 'We%20met%20in%20Geneva%20today'],
  [
    'a long one by its beginning and its end',
    'We do not expect a breakthrough at these negotiations, either way',
    'We%20do%20not%20expect,these%20negotiations%2C%20either%20way',
  ],
  [
    'the words around what was left out or put in',
    'We will share our concerns […] in writing next week',
    'We%20will%20share%20our,in%20writing%20next%20week',
  ],
  [
    'hyphens, which would end a prefix',
    'the so-called security guarantees',
    'the%20so%2Dcalled%20security%20guarantees',
  ],
  [
    'signs that could end the address',
    'They said (100% sure, & more)',
    'They%20said%20%28100%25%20sure%2C%20%26%20more%29',
  ],
  ['other letters, as they are', 'Это была полезная беседа', 'Это%20была%20полезная%20беседа'],
  [
    'words without signs of which pages have several shapes',
    'We’re ready to meet again — if it’s of use to “both sides” of it',
    'ready%20to%20meet%20again,of%20use%20to',
  ],
])('a browser is sent to %s', (_what, words, fragment) => {
  expect(atQuotedWords(url, words)).toBe(`${url}#:~:text=${fragment}`);
});

test.each([
  ['too few words to find', url, 'Very useful'],
  ['an address with a place of its own', `${url}#top`, 'We met in Geneva today'],
])('the address stays as it is with %s', (_what, address, words) => {
  expect(atQuotedWords(address, words)).toBe(address);
});
