import { placeIn, proseOf } from '../own-sentences.ts';
import type { EntryRule } from '../rule.ts';

const marks =
  /(?<![\p{L}\p{N}*])\*{1,2}(?=[^\s*])[^*\n]*[^\s*]\*{1,2}|(?<![\p{L}\p{N}_])_(?=\S)[^_\n]*\S_(?![\p{L}\p{N}_])|`[^`\n]+`|\[[^[\]]+\]\((?:https?:|mailto:|\/)[^()\s]*\)|<\/?[a-z]+>|&(?:nbsp|amp|quot|[lr][sd]quo|[mn]dash|hellip|#\d+);/giu;

/** The sentences of front matter are plain text: readers would see the marks. */
export const marksInFields: EntryRule = {
  name: 'marks-in-fields',
  summary: 'Markdown, HTML or &…; in a sentence of front matter, which is printed as it was typed',
  severity: 'error',
  check: (entry) =>
    proseOf(entry)
      .filter(({ isField }) => isField)
      .flatMap((prose) =>
        [...prose.text.matchAll(marks)].map(({ 0: mark, index }) => ({
          ...placeIn(prose, index),
          words: mark,
          message: `"${mark}" would be printed as typed. Front matter is plain text: write the words without marks`,
        })),
      ),
};
