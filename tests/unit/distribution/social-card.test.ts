import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { parseXml } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/content-model/entry.ts';
import {
  articleCard,
  articlesWithCard,
  breakLines,
  cardPath,
  siteCard,
  siteCardPath,
} from '../../../src/distribution/social-card.ts';
import { drawCard } from '../../../src/distribution/write-cards.ts';
import { momentText } from '../../support/accepted-dates.ts';
import { hostileSite, siteOf } from '../../support/test-sites.ts';

const projectRoot = join(import.meta.dirname, '../../..');
const fontFile = join(projectRoot, 'src/styles/fonts/track-serif-card.ttf');
const fixture = join(projectRoot, 'tests/fixtures/site/content');
const wordmark = readFileSync(join(fixture, 'identity/wordmark.svg'), 'utf8');
const picture = readFileSync(join(fixture, 'pictures/bridge-over-the-sorn.svg'), 'utf8');
const signature = { name: 'A site', wordmark };

test('a card is a PNG of 1200 by 630, the same each time', async () => {
  const { site } = await siteOf('fixture');
  const png = await drawCard(siteCard(site, signature, picture), fontFile);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.equals(await drawCard(siteCard(site, signature, picture), fontFile))).toBe(true);
});

test('a picture of a drawing program keeps the namespaces that its parts use', async () => {
  const { site } = await siteOf('fixture');
  const drawn =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><g id="a"/><use xlink:href="#a"/></svg>';
  const png = await drawCard(siteCard(site, signature, drawn), fontFile);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

test('a site without a wordmark has its name set in type', async () => {
  const { site } = await siteOf('fixture');
  const svg = siteCard(site, { name: 'A & B' });
  expect(parseXml(svg).root?.name).toBe('svg');
  expect(svg).toContain('>A &amp; B</text>');
});

test('no headline of the record runs out of its card, with a picture or without', async () => {
  const { site } = await siteOf('fixture');
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

test('a hostile headline stays text', () => {
  const entry = hostileSite().byId.articles.get('hostile') as Entry<'articles'>;
  const { root } = parseXml(articleCard(entry, signature));
  expect(root?.name).toBe('svg');
  expect(articleCard(entry, signature)).not.toContain('<script');
});

test('only the newest articles have a card of their own, others that of the site', async () => {
  const { site } = await siteOf('fixture');
  const [article] = site.entries.articles;
  if (!article) throw new Error('no article');
  const many = Array.from({ length: 81 }, (_, number) => ({
    ...article,
    id: `report-${number}`,
    data: {
      ...article.data,
      published: momentText(
        `2033-02-01T${String(number % 24).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}+01:00`,
      ),
    },
  }));
  const large = { ...site, entries: { ...site.entries, articles: many } };
  expect(articlesWithCard(large).size).toBe(80);
  expect(
    many.map(({ id }) => cardPath(large, id)).filter((path) => path === siteCardPath(site)),
  ).toHaveLength(1);
  expect(cardPath(site, '2033-01-26-answer')).toBe('/cards/2033-01-26-answer.png');
});
