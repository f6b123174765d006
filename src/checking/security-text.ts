import type { Problem, RuleInfo } from '../content-model/problem.ts';
import { type Day, daysBetween } from '../dates/calendar.ts';
import { readMoment } from '../dates/edtf.ts';

export const securityTextRule: RuleInfo = {
  name: 'security-text',
  summary: 'public/.well-known/security.txt that has run out, is about to, or does not say when it will',
  severity: 'warning',
  otherSeverities: ['hint'],
};

/** Path of the file from the project's root; RFC 9116 says what is in it. */
export const securityTextFile = 'public/.well-known/security.txt';

/** The check asks for a renewal this many days before the end. */
const notice = 30;

/**
 * Reports that the contact for security reports has expired, or is about to. Only the check does this, never a build:
 * it depends on the day it runs.
 */
export function securityTextProblems(text: string, today: Day): Problem[] {
  const problem = (line: number, severity: Problem['severity'], message: string): Problem[] => [
    { file: securityTextFile, line, column: 1, rule: securityTextRule.name, severity, message },
  ];
  const lines = text.split(/\r\n|\n|\r/);
  const index = lines.findIndex((line) => /^Expires:/i.test(line));
  const renew = `Write a date within a year, such as Expires: ${Number(today.slice(0, 4)) + 1}${today.slice(4, 8)}01T00:00:00Z`;
  if (index < 0)
    return problem(
      1,
      'warning',
      `there is no line Expires:, without which nobody may rely on the file. ${renew}`,
    );
  const written = (lines[index] ?? '').slice('Expires:'.length).trim();
  const expiry = readMoment(written);
  if (!expiry.ok) return problem(index + 1, 'warning', `"${written}" is not a moment. ${renew}`);
  const left = daysBetween(today, expiry.value.day);
  if (left <= 0) return problem(index + 1, 'warning', `the file ran out on ${expiry.value.day}. ${renew}`);
  return left <= notice ? problem(index + 1, 'hint', `the file runs out in ${left} days. ${renew}`) : [];
}
