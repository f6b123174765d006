import { expect, test } from 'vitest';
import { tallyOf } from '../tally.ts';

test.each([
  ['a run in which all passed', report(5, 0, [file('passed', 'passed')]), true, { passed: 5, failed: 0 }],
  ['failed tests', report(5, 2, [file('failed', 'passed', 'failed')]), false, { passed: 5, failed: 2 }],
  [
    'a file that could not be loaded',
    report(5, 1, [file('failed', 'failed'), file('failed')]),
    false,
    { passed: 5, failed: 2 },
  ],
  ['a file whose afterAll failed', report(5, 0, [file('failed', 'passed')]), false, { passed: 5, failed: 1 }],
  ['an error outside any test', report(5, 0, [file('passed', 'passed')]), false, { passed: 5, failed: 1 }],
  ['no report', undefined, false, { passed: 0, failed: 1 }],
])('%s', (_name, text, succeeded, tally) => {
  expect(tallyOf(text, succeeded)).toEqual(tally);
});

function report(numPassedTests: number, numFailedTests: number, testResults: object[]): string {
  return JSON.stringify({ numPassedTests, numFailedTests, testResults });
}

function file(status: string, ...assertions: string[]): object {
  return { status, assertionResults: assertions.map((assertion) => ({ status: assertion })) };
}
