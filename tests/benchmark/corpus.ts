import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fixtureContent = path.resolve(import.meta.dirname, '../fixtures/site/content');

const vocabulary =
  `the a of to and in that on for with as by from after before during said told asked answered proposed
declined confirmed reported announced expected delivered discussed negotiated met spoke wrote received considered repeated
minister secretary government ministry delegation ambassador official spokesman president parliament alliance council
treaty draft answer proposal paper letter statement reply guarantee commitment agreement demand concern principle security
border exercise missile deployment withdrawal inspection notification transparency verification enlargement membership
Geneva Moscow Washington Brussels Vienna Kyiv Paris Berlin Monday Tuesday Wednesday week month morning evening hotel lake
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

/** The Markdown of one invented article of about 470 words, dated within three years after the talks. */
export function corpusArticle(number: number): string {
  const random = randomSource(number + 1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const sentence = () => {
    const words = Array.from({ length: 10 + Math.floor(random() * 12) }, () => pick(vocabulary));
    const text = words.join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () =>
    `${Array.from({ length: 5 }, sentence).join(' ')} [@${pick(['embassy-2022-01-21-remarks', 'daily-2022-01-26-response', 'tass-2022-01-21-lavrov'])}]`;
  const day = new Date(Date.UTC(2022, 1, 1) + Math.floor(random() * 1095) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return `---
title: Report ${number} on ${pick(vocabulary)} and ${pick(vocabulary)} in ${pick(['Geneva', 'Moscow', 'Washington'])}
summary: ${sentence()}
published: ${day}T18:00+01:00
kind: ${pick(['report', 'brief', 'analysis'])}
dateline: { place: geneva, date: ${day} }
people: [${pick(['sergey-lavrov', 'antony-blinken'])}]
topics: [nato-enlargement]
---

[Antony Blinken](person:antony-blinken) and [Sergey Lavrov](person:sergey-lavrov) were in [Geneva](place:geneva). ${paragraph()}

${paragraph()}

:::quote{#words by=sergey-lavrov on=2022-01-21 event=2022-01-21-geneva-meeting source=embassy-2022-01-21-remarks lang=en}
What we expect is concrete answers to our concrete proposals.
:::

## ${sentence().slice(0, -1)}

${Array.from({ length: 3 }, paragraph).join('\n\n')}
`;
}

/**
 * Writes a content folder with this many articles on top of the fixture site's entries, spread over folders of 500.
 *
 * @returns the files of the articles, in order
 */
export async function writeCorpus(contentDir: string, count: number): Promise<string[]> {
  await cp(fixtureContent, contentDir, { recursive: true });
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
