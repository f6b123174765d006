import { expect, test } from 'vitest';
import { sourceMixOf } from '../../../src/page-models/source-mix.ts';

const source = (kind: string, languageLabel?: string, isStateMedia = false) => ({
  kind,
  isStateMedia,
  ...(languageLabel !== undefined && { languageLabel }),
});

test('kinds and languages, the most frequent first, then by the alphabet', () => {
  expect(
    sourceMixOf([
      source('transcript'),
      source('newspaper', 'Russian'),
      source('newspaper'),
      source('agency', 'French', true),
    ]),
  ).toBe(
    '4 sources: newspaper 2, agency 1, transcript 1. Language: English 2, French 1, Russian 1. State media: 1.',
  );
});

test('a single source is in the singular, and state media are named only if there are any', () => {
  expect(sourceMixOf([source('official')])).toBe('1 source: official 1. Language: English 1.');
});
