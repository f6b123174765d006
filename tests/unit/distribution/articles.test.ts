import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/content-model/entry.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { articleMarkdown } from '../../../src/distribution/article-markdown.ts';
import {
  articleBibtex,
  articleCsl,
  citeArticle,
  statementCitation,
} from '../../../src/distribution/citation.ts';
import { readEntryFile } from '../../../src/distribution/write-distribution.ts';
import { hostile, hostileSite, siteOf, siteUrl } from '../../support/test-sites.ts';

test('a Markdown twin writes links, quotations and sources out', async () => {
  const { site } = await siteOf('fixture');
  const entry = articleOf(site, '2022-01-21-ministers-meet');
  const markdown = articleMarkdown(site, entry, readEntryFile(entry));
  expect(markdown).toMatch(/^# Ministers meet in Geneva, and agree/);
  expect(markdown).toContain('> Correction (substance), 22 January 2022: The report first gave');
  expect(markdown).toContain(`[Antony Blinken](${siteUrl}/people/antony-blinken/)`);
  expect(markdown).toContain(
    `> What we expect is concrete answers to our concrete proposals.\n>\n> – [Sergey Lavrov](${siteUrl}/people/sergey-lavrov/), 21 January 2022 ([U.S. Embassy in Russia](<https://ru.usembassy.gov/remarks/>))`,
  );
  expect(markdown).toContain('for the next week.[^1][^2]');
  expect(markdown).toContain(
    '[^2]: TASS, “Лавров о переговорах”, 21 January 2022 (language: ru, state media), <https://tass.example/lavrov>',
  );
});

test('no twin of the published articles keeps what only this site understands', async () => {
  const { site } = await siteOf('real');
  const left = site.entries.articles.flatMap((entry) => {
    const markdown = articleMarkdown(site, entry, readEntryFile(entry));
    return [...markdown.matchAll(/\]\((?!https?:|<https?:|mailto:|#)[^)]*\)|\[@[^\]]*\]|:::\w*/g)].map(
      ([found]) => `${entry.id}: ${found}`,
    );
  });
  expect(left).toEqual([]);
});

test('a twin of a hostile article holds no markup that its author did not write', () => {
  const site = hostileSite();
  const file = '---\ntitle: x\n---\n\nHarmless.\n';
  const entry = articleOf(site, 'hostile');
  const markdown = articleMarkdown(
    site,
    { ...entry, body: { ...entry.body, mentions: [], citations: [], quotations: [] } },
    file,
  );
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  expect(tree.children.filter(({ type }) => type === 'html')).toEqual([]);
  expect(textOf(tree.children[0])).toBe(hostile.title);
});

test('a citation names the title, the days and the address', async () => {
  const { site } = await siteOf('fixture');
  expect(citeArticle(site, articleOf(site, '2022-01-21-ministers-meet'))).toBe(
    `“Ministers meet in Geneva, and agree that Washington will answer in writing”, Geneva Track, 21 January 2022, updated 22 January 2022, ${siteUrl}/articles/2022-01-21-ministers-meet/`,
  );
  const statement = site.statements.find(({ anchor }) => anchor === 'useful');
  expect(statement && statementCitation(site, statement)).toEqual([
    {
      text: `Sergey Lavrov, 21 January 2022, in Geneva Track, ${siteUrl}/events/2022-01-21-geneva-meeting/#useful, from TASS, “`,
    },
    { text: 'Лавров о переговорах', lang: 'ru' },
    { text: '”, 21 January 2022' },
  ]);
});

test('CSL JSON keeps every word', () => {
  const [item] = JSON.parse(articleCsl(hostileSite(), articleOf(hostileSite(), 'hostile')));
  expect(item).toMatchObject({
    type: 'article-newspaper',
    title: hostile.title,
    author: [{ literal: '=Ann {Example}' }],
    issued: { 'date-parts': [[2022, 1, 21]] },
  });
});

test('BibTeX is left no command, comment or brace without its pair', async () => {
  const bibtex = articleBibtex(hostileSite(), articleOf(hostileSite(), 'hostile'));
  expect(bibtex).toContain(`author = {{=Ann \\{Example\\}}}`);
  expect(bibtex).toContain('\\& "quoted"');
  const unescaped = bibtex.replace(/\\[{}&%$#_]/g, '');
  expect(unescaped.match(/{/g)?.length).toBe(unescaped.match(/}/g)?.length);
});

function articleOf(site: Site, id: string): Entry<'articles'> {
  const entry = site.byId.articles.get(id);
  if (!entry) throw new Error(`no article ${id}`);
  return entry;
}
