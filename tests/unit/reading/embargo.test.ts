import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSummary } from '../../../src/checking/build-summary.ts';
import { momentOfRun } from '../../../src/checking/moment-of-run.ts';
import { errorsIn } from '../../../src/content-model/problem.ts';
import { assembleSite } from '../../../src/content-model/site.ts';
import type { SiteSettings } from '../../../src/content-model/site-settings.ts';
import { checkContent } from '../../../src/reading/check-content.ts';

const folder = join(import.meta.dirname, '../../fixtures/site/content');

function checkAsOf(moment: string) {
  return checkContent(folder, undefined, undefined, momentOfRun(moment));
}

test('an article whose hour has not come waits, and the build says until when', async () => {
  const checked = await checkAsOf('2033-01-26T12:00+01:00');
  const { content, waiting } = checked;
  expect(waiting).toEqual([
    { file: expect.stringMatching(/articles\/2033-01-26-answer\.md$/), until: '2033-01-26T20:00+01:00' },
  ]);
  const site = assembleSite(content, {
    settings: content.settings as SiteSettings,
    url: 'https://x.example',
  });
  expect(site.entries.articles.map(({ id }) => id)).not.toContain('2033-01-26-answer');
  expect(site.edition).toBe('2033-01-24');
  expect(buildSummary(checked, 'dist')).toContain(
    '2033-01-26-answer.md waits until 26 January 2033, 20:00 (UTC+01:00). The first build after that publishes it',
  );
});

test('what is published may not lead to an article that waits', async () => {
  const { problems } = await checkAsOf('2033-01-26T12:00+01:00');
  expect(errorsIn(problems).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'draft-reference: "2033-01-26-answer" is a draft, so this would lead to nothing. Publish it first, or make this entry a draft too',
  ]);
});

test('at its hour it is published, and nothing waits', async () => {
  const { problems, waiting } = await checkAsOf('2033-01-26T20:00+01:00');
  expect(errorsIn(problems)).toEqual([]);
  expect(waiting).toEqual([]);
});

test('without a moment everything is shown, as in dev', async () => {
  expect((await checkContent(folder)).waiting).toEqual([]);
});

test('an invalid moment is refused', () => {
  expect(() => momentOfRun('tomorrow')).toThrow('--as-of: "tomorrow" is not a moment.');
});
