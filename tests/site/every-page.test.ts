import { describe, expect, inject, test } from 'vitest';
import { testEveryPage, validator } from '../support/every-page.ts';

describe('each page', () => testEveryPage(inject('fixtureSite')));

test('the checks of pages see what is wrong', async () => {
  const report = await validator.validateString(
    '<!doctype html><html lang="en"><head><title>x</title></head><body><p id="a"><div id="a" style="color:red"></div></body></html>',
  );
  const rules = report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(rules).toEqual(expect.arrayContaining(['no-dup-id', 'no-inline-style']));
});
