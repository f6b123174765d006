import path from 'node:path';
import process from 'node:process';
import { type Entry, everyEntry } from '../../src/content-model/entry.ts';
import { citedSentences } from '../../src/evidence/own-sentences.ts';
import { checkContent } from '../../src/reading/check-content.ts';

/**
 * Draws 100 sentences and 60 quotations from the record, with what their sources hold, for a reader to judge:
 * `node --import ./src/commands/require-node.mjs tests/support/draw-sample.ts SEED > sample.md`. The same seed draws the
 * same from the same record. docs/verification.md says how the sample is judged.
 */
const sentenceCount = 100;
const quotationCount = 60;

/** Shorter ones are headings of tables and the like. */
const fewestWords = 5;

/** A summary with all the sources of its article cannot be judged in a few minutes. */
const mostSources = 8;

const seed = Number(process.argv[2] ?? 1);
const contentDir = path.resolve(import.meta.dirname, '../../content');
const { content } = await checkContent(contentDir);
const sources = new Map(content.entries.sources.map((source) => [source.id, source]));
const random = randomNumbers(seed);

const sentences = draw(
  everyEntry(content.entries)
    .flatMap(citedSentences)
    .filter(
      ({ text, sources: cited }) => text.split(' ').length >= fewestWords && cited.length <= mostSources,
    ),
  sentenceCount,
);
const quotations = draw(content.statements, quotationCount);

process.stdout.write(
  [
    `# Sample drawn with seed ${seed}`,
    '## Sentences',
    ...sentences.map(({ file, line, text, sources: ids }, index) =>
      [`### S${index + 1}`, `${file}:${line}`, `**${text}**`, ...ids.map(heldBy)].join('\n\n'),
    ),
    '## Quotations',
    ...quotations.map(({ id, speaker, on, text, translator, via, source, original }, index) =>
      [
        `### Q${index + 1}`,
        `${id}, ${speaker}, ${on}${translator === undefined ? '' : `, translator: ${translator}`}`,
        ...via.map((step) => `through: ${step.type === 'record' ? step.id : step.description}`),
        `**${text}**`,
        ...(original === undefined ? [] : [`original (${original.lang}): **${original.text}**`]),
        ...new Set([source, ...(original === undefined ? [] : [original.source])].map(heldBy)),
      ].join('\n\n'),
    ),
  ].join('\n\n'),
);

/** The content of a source, and its head. */
function heldBy(id: string): string {
  const source: Entry<'sources'> | undefined = sources.get(id);
  if (source === undefined) return `> ${id}: no such source`;
  const { title, publisher, published, kind, language, notes = [], note, original } = source.data;
  const head = [publisher, original && `after ${original.publisher}`, title, published, kind, language];
  return [
    `[${id}] ${head.filter(Boolean).join(' · ')}`,
    ...notes.map(({ text }) => `- note: ${text}`),
    ...(note === undefined ? [] : [`- about the page: ${note}`]),
    ...source.body.text.split('\n').filter(Boolean),
  ]
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Draws some items of a list without replacement, in the order of the list. */
function draw<T>(all: readonly T[], count: number): T[] {
  const left = all.map((_, index) => index);
  const drawn = Array.from({ length: Math.min(count, all.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
  return drawn.sort((a, b) => a - b).map((index) => all[index] as T);
}

/** Numbers from 0 up to 1 that follow from a seed: https://en.wikipedia.org/wiki/Linear_congruential_generator. */
function randomNumbers(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
