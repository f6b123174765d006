import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/revision/figures.ts';

test.each([
  ['about 90 minutes', ['90']],
  ['about ninety minutes', ['90']],
  ['Two hours', ['2']],
  ['twenty-five of them, and twenty-one more', ['25', '21']],
  ['more than 100,000 troops', ['100,000']],
  ['two thousand, or three hundred thousand', ['2', '1000', '3', '100', '1000']],
  ['millions', ['1000000']],
  ['a six-page paper of sixteen points', ['6', '16']],
  ['one of them, the other one', []],
  ['often, attention, sevenfold, Fortyn', []],
])('%s has the figures %j', (text, figures) => {
  expect(figuresIn(text)).toEqual(figures);
});
