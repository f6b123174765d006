import { expect, test } from 'vitest';
import { pageUnder, styleSheetUnder } from '../../../src/build/base-path.ts';
import { endOfHead } from '../../../src/build/html-tags.ts';

test.each([
  ['a link', '<a href="/people/x/">x</a>', '<a href="/t/people/x/">x</a>'],
  ['a picture', '<img alt="a > b" src="/pictures/x.svg">', '<img alt="a > b" src="/t/pictures/x.svg">'],
  ['a form', '<form action="/search/">', '<form action="/t/search/">'],
  ['the front page', '<a href="/">', '<a href="/t/">'],
  ['another host', '<a href="//a.example/">', '<a href="//a.example/">'],
  ['a whole address', '<a href="https://a.example/">', '<a href="https://a.example/">'],
  ['a place in the page', '<a href="#main">', '<a href="#main">'],
  ['words that look like a link', '<p>Write href="/x" here</p>', '<p>Write href="/x" here</p>'],
  ['another attribute', '<i title="/x" data-href="/x">', '<i title="/x" data-href="/x">'],
])('%s of a page in a folder', (_, html, expected) => {
  expect(pageUnder('/t', html)).toBe(expected);
  expect(pageUnder('', html)).toBe(html);
});

test('the files of a style sheet in a folder', () => {
  expect(styleSheetUnder('/t', 'a{src:url(/assets/a.woff2)}')).toBe('a{src:url(/t/assets/a.woff2)}');
  expect(styleSheetUnder('', 'a{src:url(/assets/a.woff2)}')).toBe('a{src:url(/assets/a.woff2)}');
});

test('the head ends at its end tag, wherever a description spells one', () => {
  const head = '<!doctype html><head><meta content="The tag </head> ends a head"><title>&lt;/head></title>';
  expect(endOfHead(`${head}</head><body>`)).toBe(head.length);
});
