import { describe, expect, inject, test } from 'vitest';
import { isStub, pageAt, pagesOf } from '../support/built-pages.ts';

const realSite = inject('realSite');

/** How many of the characters in `main` are words of links, in per cent. */
function linkShare(html: string): number {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const seen = main.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '');
  const links = [...seen.matchAll(/<a\b[^>]*>([\s\S]*?)<\/a>/g)].map(([, words = '']) => words).join('');
  return (100 * lengthOf(links)) / lengthOf(seen);
}

function lengthOf(html: string): number {
  return textOf(html).replace(/\s/g, '').length;
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#?\w+;/g, '.')
    .replace(/\s+/g, ' ');
}

describe('links at rest', () => {
  test('are at most a quarter of the home page', () => {
    expect(linkShare(pageAt(realSite, '/'))).toBeLessThanOrEqual(25);
  });

  test('are at most a quarter of an article', () => {
    const articles = pagesOf(realSite).filter((path) => /^\/articles\/./.test(path));
    const shares = articles.map((path) => [path, linkShare(pageAt(realSite, path))] as const);
    expect(shares.length).toBeGreaterThan(50);
    expect(shares.filter(([, share]) => share > 25)).toEqual([]);
  });

  test('are not in the lead of the home page', () => {
    const [lead = ''] = /<p class="lead">[\s\S]*?<\/p>/.exec(pageAt(realSite, '/')) ?? [];
    expect(lead).not.toBe('');
    expect(lead).not.toContain('<a');
  });
});

/** From docs/voice.md. */
const unwanted =
  /\b(as fits|on record|anew|just so|whoever|who stands where|at these words|no record has|lies at|also written|the same as a table|equal steps|nothing later|skip to the text|tells this|who rests on|the words that are used here|no answer on record|before that: \d|what stands there now|prefer neither)\b/i;

test('the words of the site on its pages are those of docs/voice.md', () => {
  const found = pagesOf(realSite).flatMap((path) => {
    const html = pageAt(realSite, path);
    if (isStub(html)) return [];
    const own = textOf(
      html
        .replace(/<(script|style|blockquote|cite|title)\b[\s\S]*?<\/\1>/g, ' ')
        // What others wrote, and texts that authors write.
        .replace(/<div class="[^"]*(?:prose|excerpt)[^"]*"[\s\S]*?<\/div>/g, ' '),
    ).replace(/“[^”]*”/g, ' ');
    const [words] = unwanted.exec(own) ?? [];
    return words === undefined ? [] : [`${path}: ${words}`];
  });
  expect(found).toEqual([]);
});
