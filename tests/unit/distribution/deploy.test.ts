import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assetHeaders, openPaths, siteHeaders } from '../../../src/distribution/hosting-files.ts';
import { contentPolicy } from '../../../src/settings/content-policy.ts';

const policies = [false, true].map(
  (runsSearch) => `${contentPolicy({ runsSearch })}; frame-ancestors 'none'`,
);

/** How each server opens and closes a block. */
const blocks: Record<string, [open: RegExp, close: RegExp]> = {
  'nginx.conf': [/\{$/gm, /^\s*\}$/gm],
  Caddyfile: [/\{$/gm, /^\s*\}$/gm],
  'apache.conf': [/^\s*<\w/gm, /^\s*<\/\w/gm],
};

/** What each server answers with leave for the scripts of other sites. */
const opened: Record<string, (statements: string) => RegExp[]> = {
  'nginx.conf': (statements) =>
    [...statements.matchAll(/~(\S+) "\*";/g)].map(([, path = '']) => new RegExp(path)),
  Caddyfile: (statements) =>
    (/@open path (.*)/.exec(statements)?.[1] ?? '').split(' ').map(
      (path) =>
        new RegExp(
          `^${path
            .replaceAll('.', '\\.')
            .replace(/\*$/, '.*')
            .replace(/\*(?=\/)/, '[^/]+')}$`,
        ),
    ),
  'apache.conf': (statements) =>
    [...statements.matchAll(/<LocationMatch "([^"]+)">\s*Header set Access-Control-Allow-Origin "\*"/g)].map(
      ([, path = '']) => new RegExp(path),
    ),
};

describe.each(Object.keys(blocks))('deploy/%s', (name) => {
  const source = readFileSync(join(import.meta.dirname, '../../../deploy', name), 'utf8');
  const statements = source.replace(/^\s*#.*$/gm, '');

  test('sends the policy of the code, the stricter one but for search', () => {
    const sent = [...statements.matchAll(/"(default-src [^"]*)"/g)].map(([, policy]) => policy);
    expect([...sent].sort()).toEqual([...policies].sort());
    expect(statements).toMatch(/\/search\//);
  });

  test.each(siteHeaders.filter(([header]) => header !== 'Content-Security-Policy'))(
    'sends %s: %s',
    (header, value) => {
      expect(statements).toContain(`${header} "${value}"`);
    },
  );

  test('opens to scripts of other sites what the code opens, but no page and no other form of an article', () => {
    const isOpen = (path: string) => opened[name]?.(statements).some((pattern) => pattern.test(path));
    expect(statements).toContain('Access-Control-Allow-Origin');
    const samples = openPaths.map((path) => path.replace('*', 'x.json').replace(':id', 'x'));
    expect(samples.filter((path) => !isOpen(path))).toEqual([]);
    expect(['/', '/people/x/', '/people/feed.xml', '/articles/x.md', '/feeds/'].filter(isOpen)).toEqual([]);
  });

  test('keeps assets, hides what is for other hosts and has a page for what is missing', () => {
    expect(statements).toContain(assetHeaders[0][1]);
    expect(statements).toContain('/404.html');
    expect(statements).toMatch(/_headers|_\(headers/);
  });

  test('opens as many blocks as it closes', () => {
    const [open, close] = blocks[name] ?? [/a/g, /a/g];
    expect(statements.match(open)?.length).toBeGreaterThan(0);
    expect(statements.match(open)?.length).toBe(statements.match(close)?.length);
  });
});
