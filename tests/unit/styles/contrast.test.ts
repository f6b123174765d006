import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colorTokens, contrast, lengthTokens } from '../../../src/styles/read-tokens.ts';

const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const colors = new Map(colorTokens(tokens).map((token) => [token.name, token]));

const texts = ['text', 'text-secondary', 'link', 'notice'];
const backgrounds = ['background', 'surface', 'notice-surface'];
const edges = ['rule-strong', 'accent', 'accent-quiet', 'focus'];

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test.each(texts.flatMap((text) => backgrounds.map((background) => [text, background] as const)))(
    '%s on %s has the contrast of text (7:1)',
    (text, background) => {
      expect(contrast(color(text, scheme), color(background, scheme))).toBeGreaterThanOrEqual(7);
    },
  );
  test.each(edges)('%s on the background has the contrast of controls and drawings (3:1)', (edge) => {
    expect(contrast(color(edge, scheme), color('background', scheme))).toBeGreaterThanOrEqual(3);
  });
});

test('the measure tells good contrast from bad', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('sizes and distances are read by the start of their names', () => {
  const css = ':root { --space: 1rem; --space-l: clamp(1rem, 2vw, 2rem); --spacing: 3px; --size-h1: 2rem; }';
  expect(lengthTokens(css, '--space')).toEqual([
    { name: '--space', value: '1rem' },
    { name: '--space-l', value: 'clamp(1rem, 2vw, 2rem)' },
  ]);
});

function color(name: string, scheme: 'light' | 'dark'): string {
  const found = colors.get(name);
  if (!found) throw new Error(`tokens.css has no --color-${name} in light-dark()`);
  return found[scheme];
}
