import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const colors = new Map(
  [...tokens.matchAll(/--color-([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

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

test('the measure knows good from bad', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

function color(name: string, scheme: 'light' | 'dark'): string {
  const found = colors.get(name);
  if (!found) throw new Error(`tokens.css has no --color-${name} in light-dark()`);
  return found[scheme];
}

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
