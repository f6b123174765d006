/** Headers that a `_headers` file adds to responses for paths that match `pattern`. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/**
 * Parses the `_headers` format that Netlify and Cloudflare Pages share: a line with a path, then lines of `Name:
 * value`. `*` matches anything, `:word` matches one folder, `#` begins a comment line.
 */
export function parseHeadersFile(source: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  source.split(/\r?\n/).forEach((line, index) => {
    const written = line.trim();
    if (written === '' || written.startsWith('#')) return;
    if (written.startsWith('/')) {
      rules.push({ pattern: patternOf(written), headers: [] });
      return;
    }
    const header = /^([\w-]+)\s*:\s*(\S.*)$/.exec(written);
    const rule = rules.at(-1);
    if (!header)
      throw new Error(`_headers:${index + 1}: "${written}" is neither a /path nor a "Name: value".`);
    if (!rule) throw new Error(`_headers:${index + 1}: "${written}" stands above the first /path.`);
    rule.headers.push([header[1] as string, header[2] as string]);
  });
  return rules;
}

/**
 * The headers of every matching rule. If two rules set the same header, both values count, joined by a comma. Hosts
 * differ here, and this is the strictest way: what works with it works on all of them.
 */
export function headersFor(path: string, rules: HeaderRule[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      const earlier = found.get(key);
      found.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return found;
}

function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
