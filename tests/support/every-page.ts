import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { isStub, pageAt, pagesOf, styleSheetsOf } from './built-pages.ts';

/** The standard itself, not matters of taste: how white space, voids and attributes are written is Astro's business. */
export const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    'require-sri': 'off',
    'tel-non-breaking': 'off',
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
  },
});

/** Tests that hold for every page of a built site. */
export function testEveryPage(folder: string): void {
  const pages = pagesOf(folder);

  test('is valid HTML', async () => {
    const wrong: string[] = [];
    for (const path of pages) {
      const report = await validator.validateString(pageAt(folder, path));
      for (const { messages } of report.results) {
        wrong.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`));
      }
    }
    expect(pages.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  test('is for readers: the style page stays in dev', () => {
    expect(pages).toContain('/timeline/');
    expect(pages.filter((path) => path.includes('style'))).toEqual([]);
  });

  test('links to nothing that is not there', () => {
    const known = new Map<string, Set<string>>();
    const anchorsOf = (path: string) => {
      let ids = known.get(path);
      if (!ids) {
        ids = new Set([...pageAt(folder, path).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ''));
        known.set(path, ids);
      }
      return ids;
    };
    const there = new Set(pages);
    const broken = pages.flatMap((from) =>
      [...pageAt(folder, from).matchAll(/\s(?:href|src)="([^"]+)"/g)]
        .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
        .filter((href) => !/^(?:https?:|mailto:)/.test(href))
        .filter((href) => {
          const [address = '', anchor] = href.split('#');
          const path = address === '' ? from : posix.join('/', address.split('?')[0] ?? '');
          if (!there.has(path)) return path.endsWith('/') || !existsSync(join(folder, path));
          return anchor !== undefined && anchor !== '' && !anchorsOf(path).has(decodeURIComponent(anchor));
        })
        .map((href) => `${from} → ${href}`),
    );
    expect(broken).toEqual([]);
  });

  test('says its policy before anything is loaded, and keeps it: no inline style, no script but on the search page', () => {
    for (const path of pages) {
      const html = pageAt(folder, path);
      const policy = html.indexOf('http-equiv="Content-Security-Policy"');
      expect(policy, path).toBeGreaterThan(0);
      const loaded = html.search(/<link |<script[^>]*src=|<img /);
      if (loaded > -1) expect(loaded, path).toBeGreaterThan(policy);
      expect(html, path).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
      if (path !== '/search/') expect(html, path).not.toMatch(/<script(?! type="application\/ld\+json">)/);
    }
  });

  test('asks no other host for anything', () => {
    for (const path of pages) {
      const html = pageAt(folder, path);
      const loaded = [
        ...html.matchAll(/<(?:img|script|iframe|source|video)[^>]*\ssrc="([^"]+)"/g),
        ...html.matchAll(/<link rel="(?:stylesheet|preload|icon|manifest)"[^>]*href="([^"]+)"/g),
      ].map(([, address]) => address ?? '');
      expect(
        loaded.filter((address) => !address.startsWith('/')),
        path,
      ).toEqual([]);
    }
  });

  test('has one title, one main part, a way past the navigation and to the report of errors', () => {
    for (const path of pages.filter((page) => !isStub(pageAt(folder, page)))) {
      const html = pageAt(folder, path);
      expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
      expect(html.match(/<main[\s>]/g), path).toHaveLength(1);
      expect(html.match(/<meta name="description" content="[^"]{12,}"/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<body[^>]*>\s*<a class="skip-link" href="#main">/);
      expect(html, path).toContain('href="/about/#report-an-error"');
      // The budget of a first search has no room for a typeface.
      expect(html.match(/<link rel="preload"/g) ?? [], path).toHaveLength(path === '/search/' ? 0 : 1);
    }
  });

  test('keeps words apart where it is read without its styles', () => {
    expect('<text>Dec</text><text x="9">Jan</text>').toMatch(wordsRunTogether);
    for (const path of pages) {
      const html = pageAt(folder, path);
      expect(html.slice(html.indexOf('<body')), path).not.toMatch(wordsRunTogether);
    }
  });

  test('sets the order of the layers before any rule', () => {
    for (const path of pages.filter((page) => !isStub(pageAt(folder, page)))) {
      for (const sheet of styleSheetsOf(folder, pageAt(folder, path))) {
        const layers = [...sheet.matchAll(/@layer ([a-z,]+)/g)].flatMap(
          ([, names]) => names?.split(',') ?? [],
        );
        const order = [...new Set(layers)];
        expect(order, path).toEqual(
          ['reset', 'tokens', 'base', 'layout', 'component', 'print'].filter((name) => order.includes(name)),
        );
      }
    }
  });

  test('links one style sheet for screens and one for paper, and no sheet is left over', () => {
    const linked = pagesOf(folder)
      .map((path) => pageAt(folder, path))
      .filter((html) => !isStub(html))
      .map((html) =>
        [...html.matchAll(/<link rel="stylesheet"( media="print")? href="\/assets\/([^"]+)"/g)].map(
          ([, paper, name]) => ({ isForPaper: paper !== undefined, name }),
        ),
      );
    for (const isForPaper of [false, true])
      expect(
        linked.filter((sheets) => sheets.filter((each) => each.isForPaper === isForPaper).length !== 1),
      ).toEqual([]);
    expect(
      readdirSync(join(folder, 'assets'))
        .filter((name) => name.endsWith('.css'))
        .sort(),
    ).toEqual([...new Set(linked.flat().map(({ name }) => name))].sort());
  });
}

/** Two words in inline elements side by side, with neither space nor sign between them. */
const wordsRunTogether =
  /\w(?:<\/(?:a|b|cite|em|small|span|strong|text|time)>)+(?:<(?:a|b|cite|em|small|span|strong|text|time)\b[^>]*>)+(?=\w)/;
