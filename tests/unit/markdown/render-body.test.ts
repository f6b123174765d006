import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/markdown');

/** Each folder holds what an author writes, the HTML that readers get, and all else that is taken from it. */
test.each(readdirSync(fixtures))('%s', async (name) => {
  const folder = path.join(fixtures, name);
  const { body, problems } = renderBody(readFileSync(path.join(folder, 'input.md'), 'utf8'));
  const { parts, ...gathered } = body;
  const html = parts.map((part) => (part.type === 'html' ? part.html : `<!-- quotation ${part.id} -->`));
  await expect(`${html.join('\n')}\n`).toMatchFileSnapshot(path.join(folder, 'expected.html'));
  await expect(`${JSON.stringify({ ...gathered, problems }, undefined, 2)}\n`).toMatchFileSnapshot(
    path.join(folder, 'expected.json'),
  );
  expect(problems.length > 0).toBe(name.startsWith('refused'));
});

test('no refused text leaves anything executable', () => {
  const refused = readdirSync(fixtures).filter((name) => name.startsWith('refused'));
  expect(refused.length).toBeGreaterThan(2);
  for (const name of refused) {
    const { body } = renderBody(readFileSync(path.join(fixtures, name, 'input.md'), 'utf8'));
    expect(JSON.stringify([body.parts, body.quotations])).not.toMatch(
      /<script|onclick|href=\\"(?:javascript|data|vbscript)/i,
    );
  }
});

test('positions are those in the file, front matter included', () => {
  const { body, problems } = renderBody('\n\n\n\nA [@tass] and\n<b>.\n');
  expect(body.citations[0]?.occurrences).toEqual([{ line: 5, column: 3 }]);
  expect(problems).toMatchObject([{ line: 6, column: 1 }]);
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['links', '[a]('.repeat(20_000)],
  ['emphasis', '*a_ '.repeat(20_000)],
  ['block quotes', `${'>'.repeat(20_000)} x`],
  ['lists', '- '.repeat(20_000)],
  ['indented lists', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
  ['quotations that are never closed', ':::quote{#a}\n'.repeat(2000)],
  ['citations that are never closed', '[@'.repeat(40_000)],
])('%s without end are refused, not read for minutes', (_, text) => {
  const { body, problems } = renderBody(text);
  expect(problems).toMatchObject([{ rule: 'too-deep' }]);
  expect(body.parts).toEqual([]);
});

test.each([
  ['white space', `x${' \t'.repeat(60_000)}y [@tass]`],
  ['a long line', 'word '.repeat(40_000)],
  ['a wide table', `${'|a'.repeat(400)}\n${'|-'.repeat(400)}`],
])('%s without end is read', (_, text) => {
  expect(renderBody(text).problems).toEqual([]);
});
