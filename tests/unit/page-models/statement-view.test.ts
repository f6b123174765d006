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

const official: ViaStep = { type: 'unnamed', description: 'a State Department official' };
const daily: ViaStep = { type: 'record', id: 'daily-2022-01-26-response' };
const minister: ViaStep = { type: 'record', id: 'antony-blinken' };
const paper: ViaStep = { type: 'record', id: 'written-response' };

test.each<[string, ViaStep[], string | undefined]>([
  ['heard by the source itself', [], undefined],
  ['one teller', [official], 'as told by an unnamed State Department official to TASS'],
  ['a named teller', [minister], 'as told by Antony Blinken to TASS'],
  [
    'a teller, and an outlet that was told',
    [daily, official],
    'as told by an unnamed State Department official to The Daily, retold by TASS',
  ],
  ['an outlet', [daily], 'as reported by The Daily, retold by TASS'],
  ['a document', [paper], 'as reported by Written response of the United States, retold by TASS'],
])('the chain of tellers is told from the words outwards: %s', (_what, via, telling) => {
  const statement = { ...statementOf('2022-01-21-geneva-meeting#useful'), via };
  expect(statementView(site, statement).telling).toBe(telling);
});

test('the source is named once when it was told at first hand', () => {
  const statement = { ...statementOf('2022-01-26-answer-handed-over#no-change'), via: [daily, official] };
  expect(statementView(site, statement).telling).toBe(
    'as told by an unnamed State Department official to The Daily',
  );
});

test('words in another language say which; English ones do not', () => {
  expect(statementView(site, statementOf('2022-01-21-geneva-meeting#useful'))).toMatchObject({
    lang: 'ru',
    languageLabel: 'Russian',
    source: { label: 'TASS', isStateMedia: true },
  });
  expect(statementView(site, statementOf('2022-01-21-geneva-meeting#in-writing'))).not.toHaveProperty(
    'languageLabel',
  );
});

test('words are cited with their address here, their source and its day', () => {
  const { citation } = statementView(site, statementOf('2022-01-21-geneva-meeting#useful'));
  expect(citation.map(({ text }) => text).join('')).toMatch(
    /^Sergey Lavrov, 21 January 2022, in Geneva Track, https:\/\/[^/]+\/events\/2022-01-21-geneva-meeting\/#useful, from TASS, “Лавров о переговорах”, 21 January 2022$/,
  );
  expect(citation.find(({ text }) => text.startsWith('Лавров'))).toMatchObject({ lang: 'ru' });
});

test('a source that came out after the day of the words says when', () => {
  const later = { ...statementOf('2022-01-21-geneva-meeting#useful'), source: 'daily-2022-01-26-response' };
  expect(statementView(site, later).laterLabel).toBe('26\u00a0January 2022');
  expect(statementView(site, statementOf('2022-01-21-geneva-meeting#useful'))).not.toHaveProperty(
    'laterLabel',
  );
});

test('the occasion is named away from its own page alone', () => {
  expect(statementView(site, statementOf('2022-01-21-ministers-meet#concrete-answers')).occasion).toEqual({
    href: '/events/2022-01-21-geneva-meeting/',
    label: 'Blinken and Lavrov meet in Geneva',
  });
  expect(statementView(site, statementOf('2022-01-21-geneva-meeting#in-writing'))).not.toHaveProperty(
    'occasion',
  );
});
