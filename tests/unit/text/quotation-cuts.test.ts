import { expect, test } from 'vitest';
import { cutsOf } from '../../../src/text/quotation-cuts.ts';

const excerpt = `Anna North, 14 May 2031:

We are ready to talk, if only they would answer us first. Nobody, and least of all our friends in the south, has asked for a war. “That was all,” she said.`;

test.each([
  ['We are ready to talk, if only they would answer us first.', []],
  ['We are ready to talk.', [['after', 'if only they would answer us first']]],
  ['if only they would answer us first.', [['before', 'We are ready to talk']]],
  ['Nobody […] has asked for a war.', [['within', 'and least of all our friends in the south']]],
  [
    'Nobody […] has asked for a war. “That was all,” […]',
    [['within', 'and least of all our friends in the south']],
  ],
  [
    'We are ready to talk […] Nobody, and least of all our friends in the south, has asked for a war.',
    [['within', 'if only they would answer us first']],
  ],
  ['They asked for a war.', []],
])('what “%s” leaves out', (quotation, cuts) => {
  expect(cutsOf(quotation, excerpt).map(({ where, words }) => [where, words])).toEqual(cuts);
});
