import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/content-model/entry.ts';
import type { Site } from '../../../src/content-model/site.ts';
import { articleMarkdown } from '../../../src/distribution/article-markdown.ts';
import { citeArticle, statementCitation } from '../../../src/distribution/citation.ts';
import { readEntryFile } from '../../../src/distribution/write-distribution.ts';
import { hostile, hostileSite, siteOf, siteUrl } from '../../support/test-sites.ts';

test('a Markdown twin writes links, quotations and sources out', async () => {
  const { site } = await siteOf('fixture');
  const entry = articleOf(site, '2033-01-21-mayors-meet');
  const markdown = articleMarkdown(site, entry, readEntryFile(entry));
  expect(markdown).toMatch(/^# Mayors meet in Tilsey, and agree/);
  expect(markdown).toContain('> Correction (substance), 22 January 2033: The report first gave');
  expect(markdown).toContain(`[Martin Calder](${siteUrl}/people/martin-calder/)`);
  expect(markdown).toContain(
    `> We came for concrete answers to our concrete questions.\n>\n> – [Pavel Dragov](${siteUrl}/people/pavel-dragov/), 21 January 2033 ([Council of Alder](<https://council.example/remarks/>))`,
  );
  expect(markdown).toContain('for the next week.[^1][^2]');
  expect(markdown).toContain(
    '[^2]: VEST, “Драгов за разговорите”, 21 January 2033 (language: bg, state media), <https://vest.example/dragov>',
  );
});

test('the notes of a Markdown twin stand under no heading of their own, since programs move them', async () => {
  const { site } = await siteOf('fixture');
  const entry = articleOf(site, '2033-01-21-mayors-meet');
  expect(articleMarkdown(site, entry, readEntryFile(entry))).not.toContain('## Sources');
});

test('no twin of the articles keeps what only this site understands', async () => {
  const { site } = await siteOf('fixture');
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
  expect(citeArticle(site, articleOf(site, '2033-01-21-mayors-meet'))).toBe(
    `“Mayors meet in Tilsey, and agree that Ashcourt will answer in writing”, Bridge Track, 21 January 2033, updated 22 January 2033, ${siteUrl}/articles/2033-01-21-mayors-meet/`,
  );
  const statement = site.statements.find(({ anchor }) => anchor === 'useful');
  expect(statement && statementCitation(site, statement)).toEqual([
    {
      text: `Pavel Dragov, 21 January 2033, in Bridge Track, ${siteUrl}/events/2033-01-21-tilsey-meeting/#useful, from VEST, “`,
    },
    { text: 'Драгов за разговорите', lang: 'bg' },
    { text: '”, 21 January 2033' },
  ]);
});

function articleOf(site: Site, id: string): Entry<'articles'> {
  const entry = site.byId.articles.get(id);
  if (!entry) throw new Error(`no article ${id}`);
  return entry;
}
