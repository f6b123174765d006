import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fixtureContent = path.resolve(import.meta.dirname, '../fixtures/site/content');

const vocabulary =
  `the a of to and in that on for with as by from after before during said told asked answered proposed
declined confirmed reported announced expected delivered discussed negotiated met spoke wrote received considered repeated
minister secretary government ministry delegation ambassador official spokesman president parliament alliance council
treaty draft answer proposal paper letter statement reply guarantee commitment agreement demand concern principle security
border exercise missile deployment withdrawal inspection notification transparency verification enlargement membership
Tilsey Podgrad Ashcourt Brussels Vienna Kyiv Paris Berlin Monday Tuesday Wednesday week month morning evening hotel lake
further written public private joint separate direct open closed new earlier later first second next last European
not never still already also only both neither either because although while where when which who`.split(
    /\s+/,
  );

/** A small generator with a seed, so that every run writes the same corpus. */
function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const firstDay = Date.UTC(2033, 1, 1);
const days = 1095;
const weeks = Math.ceil((days + 1) / 7);

/** Writes sentences of the vocabulary, the same ones for the same seed. */
function writer(seed: number) {
  const random = randomSource(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const sentence = () => {
    const words = Array.from({ length: 10 + Math.floor(random() * 12) }, () => pick(vocabulary));
    const text = words.join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  return { random, pick, sentence };
}

function dayAt(offset: number): string {
  return new Date(firstDay + offset * 86_400_000).toISOString().slice(0, 10);
}

/** The remarks of one week, made on its Monday: the last ones before the articles of that week. */
function weeklyRemarks(week: number) {
  const day = dayAt(7 * week - 1);
  const { sentence } = writer(1_000_000 + week);
  return { id: `remarks-${day}`, day, sentences: Array.from({ length: 6 }, sentence) };
}

function corpusSource({ day, sentences }: ReturnType<typeof weeklyRemarks>): string {
  return `---
title: Remarks of ${day}
publisher: Ministry of Foreign Affairs
url: https://ministry.example/${day}
published: ${day}
accessed: 2036-11-15
language: en
kind: transcript
---

${sentences.join('\n\n')}
`;
}

/** The Markdown of one invented article of about 470 words, dated within three years after the talks. */
export function corpusArticle(number: number): string {
  const { random, pick, sentence } = writer(number + 1);
  const paragraph = () =>
    `${Array.from({ length: 5 }, sentence).join(' ')} [@${pick(['council-2033-01-21-remarks', 'daily-2033-01-26-response', 'vest-2033-01-21-dragov'])}]`;
  const offset = Math.floor(random() * days);
  const day = dayAt(offset);
  const remarks = weeklyRemarks(Math.floor((offset + 1) / 7));
  return `---
title: Report ${number} on ${pick(vocabulary)} and ${pick(vocabulary)} in ${pick(['Tilsey', 'Podgrad', 'Ashcourt'])}
summary: ${sentence()}
published: ${day}T18:00+01:00
kind: ${pick(['report', 'brief', 'analysis'])}
dateline: { place: tilsey, date: ${day} }
people: [${pick(['pavel-dragov', 'martin-calder'])}]
topics: [bridge-toll]
---

[Martin Calder](person:martin-calder) and [Pavel Dragov](person:pavel-dragov) were in [Tilsey](place:tilsey). ${paragraph()}

${paragraph()}

:::quote{#useful by=pavel-dragov on=${remarks.day} source=${remarks.id} lang=en}
${pick(remarks.sentences)}
:::

## ${sentence().slice(0, -1)}

${Array.from({ length: 3 }, paragraph).join('\n\n')}
`;
}

/**
 * Writes a content folder with this many articles on top of the fixture site's entries, spread over folders of 500,
 * and the remarks that they quote.
 *
 * @returns the files of the articles, in order
 */
export async function writeCorpus(contentDir: string, count: number): Promise<string[]> {
  await cp(fixtureContent, contentDir, { recursive: true });
  for (let week = 0; week < weeks; week++) {
    const remarks = weeklyRemarks(week);
    await writeFile(path.join(contentDir, 'sources', `${remarks.id}.md`), corpusSource(remarks));
  }
  const files: string[] = [];
  for (let number = 0; number < count; number++) {
    const folder = path.join(contentDir, 'articles', `part-${Math.floor(number / 500)}`);
    if (number % 500 === 0) await mkdir(folder, { recursive: true });
    const file = path.join(folder, `report-${number}.md`);
    await writeFile(file, corpusArticle(number));
    files.push(file);
  }
  return files;
}
