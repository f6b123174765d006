import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentPolicy } from '../../../src/build/content-policy.ts';
import { assetHeaders, openPaths, siteHeaders } from '../../../src/distribution/hosting-files.ts';

const policies = [false, true].map(
  (runsSearch) => `${contentPolicy({ runsSearch })}; frame-ancestors 'none'`,
);

/** How each server opens and closes a block. */
const blocks: Record<string, [open: RegExp, close: RegExp]> = {
  'nginx.conf': [/\{$/gm, /^\s*\}$/gm],
  Caddyfile: [/\{$/gm, /^\s*\}$/gm],
  'apache.conf': [/^\s*<\w/gm, /^\s*<\/\w/gm],
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

  test('keeps assets, opens data, hides what is for other hosts and has a page for what is missing', () => {
    expect(statements).toContain(assetHeaders[0][1]);
    for (const path of openPaths) {
      const word = path.replace(/[/*]/g, '').split('.')[0] ?? '';
      expect(statements).toContain(word);
    }
    expect(statements).toContain('Access-Control-Allow-Origin');
    expect(statements).toContain('/404.html');
    expect(statements).toMatch(/_headers|_\(headers/);
  });

  test('opens as many blocks as it closes', () => {
    const [open, close] = blocks[name] ?? [/a/g, /a/g];
    expect(statements.match(open)?.length).toBeGreaterThan(0);
    expect(statements.match(open)?.length).toBe(statements.match(close)?.length);
  });
});
