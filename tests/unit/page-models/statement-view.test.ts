import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assembleSite } from '../../../src/content-model/site.ts';
import type { ViaStep } from '../../../src/content-model/statement.ts';
import { statementView } from '../../../src/page-models/statement-view.ts';
import { readContent } from '../../../src/reading/read-content.ts';
import { siteParts } from '../../support/test-sites.ts';

const fixture = join(import.meta.dirname, '../../fixtures/site');
const { content } = await readContent(join(fixture, 'content'));
const site = assembleSite(content, siteParts);

function statementOf(id: string) {
  const found = site.statements.find((statement) => statement.id === id);
  if (!found) throw new Error(`the fixture has no statement ${id}`);
  return found;
}

const official: ViaStep = { type: 'unnamed', description: 'a council official' };
const daily: ViaStep = { type: 'record', id: 'daily-2033-01-26-response' };
const minister: ViaStep = { type: 'record', id: 'martin-calder' };
const paper: ViaStep = { type: 'record', id: 'written-response' };

test.each<[string, ViaStep[], string | undefined]>([
  ['heard by the source itself', [], undefined],
  ['one teller', [official], 'as told by an unnamed council official to VEST'],
  ['a named teller', [minister], 'as told by Martin Calder to VEST'],
  [
    'a teller, and an outlet as hearer',
    [daily, official],
    'as told by an unnamed council official to The Daily, retold by VEST',
  ],
  ['an outlet', [daily], 'as reported by The Daily, retold by VEST'],
  ['a document', [paper], 'as reported by Written response of Alder, retold by VEST'],
])('the chain of tellers begins at the words: %s', (_what, via, telling) => {
  const statement = { ...statementOf('2033-01-21-tilsey-meeting#useful'), via };
  expect(statementView(site, statement).telling).toBe(telling);
});

test('a source that heard the words itself is named once', () => {
  const statement = { ...statementOf('2033-01-26-answer-handed-over#no-change'), via: [daily, official] };
  expect(statementView(site, statement).telling).toBe('as told by an unnamed council official to The Daily');
});

test('words in another language name it; English ones do not', () => {
  expect(statementView(site, statementOf('2033-01-21-tilsey-meeting#useful'))).toMatchObject({
    lang: 'bg',
    languageLabel: 'Bulgarian',
    source: { label: 'VEST', isStateMedia: true },
  });
  expect(statementView(site, statementOf('2033-01-21-tilsey-meeting#in-writing'))).not.toHaveProperty(
    'languageLabel',
  );
});

test('words are cited with their address here, their source and its day', () => {
  const { citation } = statementView(site, statementOf('2033-01-21-tilsey-meeting#useful'));
  expect(citation.map(({ text }) => text).join('')).toMatch(
    /^Pavel Dragov, 21 January 2033, in Bridge Track, https:\/\/[^/]+\/events\/2033-01-21-tilsey-meeting\/#useful, from VEST, “Драгов за разговорите”, 21 January 2033$/,
  );
  expect(citation.find(({ text }) => text.startsWith('Драгов'))).toMatchObject({ lang: 'bg' });
});

test('a source that came out after the day of the words says when', () => {
  const later = { ...statementOf('2033-01-21-tilsey-meeting#useful'), source: 'daily-2033-01-26-response' };
  expect(statementView(site, later).laterLabel).toBe('26\u00a0January 2033');
  expect(statementView(site, statementOf('2033-01-21-tilsey-meeting#useful'))).not.toHaveProperty(
    'laterLabel',
  );
});

test('the occasion is named except on its own page', () => {
  expect(statementView(site, statementOf('2033-01-21-mayors-meet#concrete-answers')).occasion).toEqual({
    href: '/events/2033-01-21-tilsey-meeting/',
    label: 'Calder and Dragov meet in Tilsey',
  });
  expect(statementView(site, statementOf('2033-01-21-tilsey-meeting#in-writing'))).not.toHaveProperty(
    'occasion',
  );
});
