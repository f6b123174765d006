import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { collections } from '../../src/content-model/collections.ts';
import { articleMarkdown } from '../../src/distribution/article-markdown.ts';
import { distributedFiles } from '../../src/distribution/distributed-files.ts';
import { calendar } from '../../src/distribution/icalendar.ts';
import { breakLines } from '../../src/distribution/social-card.ts';
import { readEntryFile } from '../../src/distribution/write-distribution.ts';
import { dataEdition } from '../../src/record/data-edition.ts';
import { siteOf } from '../support/test-sites.ts';

const { site } = await siteOf('real');
const fontFile = join(import.meta.dirname, '../../src/styles/fonts/track-serif-card.ttf');
const files = distributedFiles(site, { readFile: (entry) => readEntryFile(entry), entryHtml: () => '' });

function readJson(address: string) {
  return JSON.parse(files.get(address)?.() ?? 'null');
}

test.each([...collections, 'statements'] as const)(
  '/data/%s.json has every record once, as of the edition, and holds to its schema',
  (name) => {
    const { edition, records } = readJson(`/data/${name}.json`);
    expect(edition).toBe(dataEdition(site).id);
    const wanted = name === 'statements' ? site.statements : site.entries[name];
    expect(records.map(({ id }: { id: string }) => id)).toEqual(wanted.map(({ id }) => id));
    const ajv = new Ajv2020({ allErrors: true });
    const validate = ajv.compile(readJson(`/data/schema/${name}.json`));
    expect(records.filter((record: unknown) => !validate(record))).toEqual([]);
  },
);

test('no headline of the record runs out of its card, with a picture or without', () => {
  const measure = (line: string, size: number) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="90"><text y="70" font-family="Source Serif 4" font-weight="600" font-size="${size}">${line.replaceAll('&', '&amp;')}</text></svg>`;
    return new Resvg(svg, { font: { fontFiles: [fontFile], loadSystemFonts: false } }).getBBox()?.width ?? 0;
  };
  for (const { data } of site.entries.articles) {
    for (const width of [560, 1056]) {
      const lines = breakLines(data.title, 44, width);
      expect(lines.join(' ')).toBe(data.title);
      expect(lines.length).toBeLessThanOrEqual(9);
      for (const line of lines) expect(measure(line, 44), line).toBeLessThanOrEqual(width);
    }
  }
});

test('no twin of the published articles keeps what only this site understands', () => {
  const left = site.entries.articles.flatMap((entry) => {
    const markdown = articleMarkdown(site, entry, readEntryFile(entry));
    return [...markdown.matchAll(/\]\((?!https?:|<https?:|mailto:|#)[^)]*\)|\[@[^\]]*\]|:::\w*/g)].map(
      ([found]) => `${entry.id}: ${found}`,
    );
  });
  expect(left).toEqual([]);
});

test('no line is longer than 75 octets, and every one ends with CRLF', () => {
  const text = calendar(site);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(
    site.entries.events.length + site.entries.promises.length,
  );
});
