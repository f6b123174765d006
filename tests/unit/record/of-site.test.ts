import { expect, test } from 'vitest';
import type { Site } from '../../../src/content-model/site.ts';
import { onceForEach } from '../../../src/record/of-site.ts';

test('a function is called once for each argument of each site', () => {
  const asked: string[] = [];
  const answer = onceForEach((site, about: string) => {
    asked.push(`${site.edition} ${about}`);
    return about === 'nothing' ? undefined : about.length;
  });
  const [first, second] = ['2022-01-21', '2022-01-22'].map((edition) => ({ edition }) as Site) as [
    Site,
    Site,
  ];
  expect([answer(first, 'talks'), answer(first, 'talks'), answer(second, 'talks')]).toEqual([5, 5, 5]);
  expect([answer(first, 'nothing'), answer(first, 'nothing')]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['2022-01-21 talks', '2022-01-22 talks', '2022-01-21 nothing']);
});
