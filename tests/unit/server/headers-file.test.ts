import { describe, expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '../../../src/server/headers-file.ts';

const rules = parseHeadersFile(`
# for every page
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src 'self'

/search/
  Content-Security-Policy: script-src 'self'
/people/:id/feed.xml
  Content-Type: application/atom+xml; charset=utf-8
/data/*.csv
  content-disposition: attachment
`);

describe('headersFor', () => {
  test.each([
    ['/', 'x-content-type-options', 'nosniff'],
    ['/articles/x/', 'content-security-policy', "default-src 'none'; img-src 'self'"],
    ['/search/', 'content-security-policy', "default-src 'none'; img-src 'self', script-src 'self'"],
    ['/people/sergey-lavrov/feed.xml', 'content-type', 'application/atom+xml; charset=utf-8'],
    ['/people/a/b/feed.xml', 'content-type', undefined],
    ['/data/articles.csv', 'content-disposition', 'attachment'],
    ['/data/articlesXcsv', 'content-disposition', undefined],
  ])('%s: %s is %s', (path, name, value) => {
    expect(headersFor(path, rules).get(name)).toBe(value);
  });
});

describe('parseHeadersFile', () => {
  test.each([
    ['/*\n  nonsense', '_headers:2: "nonsense" is neither a /path nor a "Name: value".'],
    ['X-A: b\n/*', '_headers:1: "X-A: b" stands above the first /path.'],
    ['/*\r\n  X-A:', '_headers:2: "X-A:" is neither a /path nor a "Name: value".'],
  ])('refuses %j', (source, message) => {
    expect(() => parseHeadersFile(source)).toThrow(message);
  });
});
