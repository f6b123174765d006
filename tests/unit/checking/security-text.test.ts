import { expect, test } from 'vitest';
import { securityTextProblems } from '../../../src/checking/security-text.ts';
import { formatProblem } from '../../../src/content-model/problem.ts';

const contact = 'Contact: mailto:security@geneva-track.example\n';

function linesOf(text: string): string[] {
  return securityTextProblems(text, '2026-11-24').map(formatProblem);
}

test('a file that is valid for a while', () => {
  expect(linesOf(`${contact}Expires: 2027-06-01T00:00:00Z\n`)).toEqual([]);
});

test.each([
  [
    `${contact}Expires: 2026-11-01T00:00:00Z\n`,
    ':2:1  warning  the file ran out on 2026-11-01. Write a date within a year, such as Expires: 2027-11-01T00:00:00Z  (security-text)',
  ],
  [`${contact}Expires: 2026-12-01T00:00:00Z\n`, ':2:1  hint  the file runs out in 7 days.'],
  [`${contact}Expires: next year\n`, ':2:1  warning  "next year" is not a moment.'],
  [contact, ':1:1  warning  there is no line Expires:'],
])('%j', (text, expected) => {
  const [line, ...others] = linesOf(text);
  expect(line).toContain(`public/.well-known/security.txt${expected}`);
  expect(others).toEqual([]);
});
