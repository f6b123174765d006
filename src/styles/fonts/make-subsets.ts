/**
 * Makes the font files in this folder: the letters that the site uses, in weights 400 to 700, from Source Serif 4. Run
 * it with `node src/styles/fonts/make-subsets.ts` after an upgrade of the font or a change below.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);

/** Code points of each file, as in the `unicode-range` of fonts.css: first and last, both included. */
const subsets = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x152, 0x153],
    [0x2bc, 0x2bc],
    [0x2010, 0x2026],
    [0x202f, 0x203a],
    [0x20ac, 0x20ac],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  'latin-ext': [
    [0x100, 0x151],
    [0x154, 0x17f],
    [0x218, 0x21b],
    [0x1e9e, 0x1e9e],
  ],
  cyrillic: [
    [0x301, 0x301],
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x2116, 0x2116],
  ],
} as const;

/** Italics are for titles of works in Latin letters and some Cyrillic; no page needs them bold. */
const files = [
  { subset: 'latin', style: 'normal', wght: { min: 400, max: 700 } },
  { subset: 'latin', style: 'italic', wght: { min: 400, max: 600 } },
  { subset: 'latin-ext', style: 'normal', wght: { min: 400, max: 700 } },
  { subset: 'cyrillic', style: 'normal', wght: { min: 400, max: 700 } },
  { subset: 'cyrillic', style: 'italic', wght: { min: 400, max: 600 } },
] as const;

for (const { subset, style, wght } of files) {
  const original = await readFile(
    resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-${style}.woff2`),
  );
  const letters = subsets[subset].flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)),
  );
  const made = await subsetFont(original, letters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght },
  });
  const name = `track-serif-${subset}-${style}.woff2`;
  await writeFile(join(import.meta.dirname, name), made);
  console.log(`${name}: ${original.byteLength} bytes became ${made.byteLength}`);
}

// Social cards are drawn by a program that reads TrueType without variable axes.
const original = await readFile(
  resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
);
const latin = subsets.latin.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)),
);
const card = await subsetFont(original, latin.join(''), {
  targetFormat: 'truetype',
  variationAxes: { wght: 600 },
});
await writeFile(join(import.meta.dirname, 'track-serif-card.ttf'), card);
console.log(`track-serif-card.ttf: ${card.byteLength} bytes`);
