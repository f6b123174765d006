import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { nearPerson } from '../../../src/search/query/read-names.ts';
import type { SitePage } from '../../../src/search/site-pages.ts';
import { vocabularyWith } from '../../support/vocabulary.ts';

const person = (id: string, title: string, office: string): SitePage => ({
  ...{ kind: 'person', id, title, line: office, offices: [office] },
});
const party = (id: string, title: string, more: Partial<SitePage> = {}): SitePage => ({
  ...{ kind: 'party', id, title, line: '' },
  ...more,
});
const keyEvent = (day: string, title: string, names: string, weight: number): SitePage => ({
  ...{ kind: 'event', id: `${day}-event`, title, line: day, names: [names], day, isKey: true, weight },
});

const known = vocabularyWith({
  people: [
    { id: 'antony-blinken', label: 'Antony Blinken', aliases: ['Энтони Блинкен'] },
    { id: 'sergey-lavrov', label: 'Sergey Lavrov', aliases: ['Лавров', 'Sergej Lawrow'] },
    { id: 'joe-biden', label: 'Joe Biden', aliases: [] },
    { id: 'vladimir-putin', label: 'Vladimir Putin', aliases: ['Путин'] },
    { id: 'jake-sullivan', label: 'Jake Sullivan', aliases: [] },
    { id: 'john-sullivan', label: 'John Sullivan', aliases: [] },
    { id: 'liz-truss', label: 'Liz Truss', aliases: [] },
    { id: 'jean-yves-le-drian', label: 'Jean-Yves Le Drian', aliases: [] },
  ],
  topics: [
    {
      id: 'nato-enlargement',
      label: 'NATO enlargement and the open door',
      aliases: ['open door', 'расширение НАТО'],
    },
    { id: 'sanctions', label: 'Sanctions', aliases: [] },
  ],
  parties: [
    {
      id: 'russian-foreign-ministry',
      label: 'Russian Foreign Ministry',
      aliases: ['Russian MFA', 'MID', 'МИД России'],
    },
    { id: 'united-kingdom', label: 'United Kingdom', aliases: ['UK', 'Britain'] },
    { id: 'united-states', label: 'United States', aliases: ['US', 'USA'] },
    { id: 'nato', label: 'NATO', aliases: ['НАТО'] },
  ],
  pages: [
    party('united-states', 'United States', { names: ['US'], adjectives: ['American'] }),
    party('russia', 'Russia', { names: ['Russian Federation'], adjectives: ['Russian'] }),
    party('germany', 'Germany', { adjectives: ['German'] }),
    party('nato', 'NATO'),
    party('kremlin', 'Kremlin', {
      ...{ names: ['Presidential Administration of Russia'], partOf: 'russia', isPart: true },
    }),
    person('antony-blinken', 'Antony Blinken', 'United States Secretary of State'),
    person('sergey-lavrov', 'Sergey Lavrov', 'Minister of Foreign Affairs of the Russian Federation'),
    person('vladimir-putin', 'Vladimir Putin', 'President of the Russian Federation'),
    person('dmitry-peskov', 'Dmitry Peskov', 'Spokesman of the President of Russia'),
    person('olaf-scholz', 'Olaf Scholz', 'Federal Chancellor of Germany'),
    person('jens-stoltenberg', 'Jens Stoltenberg', 'Secretary General of NATO'),
    keyEvent('2022-01-21', 'Blinken and Lavrov meet in Geneva', 'meeting meet met talks', 9),
    keyEvent('2022-01-10', 'Sherman and Ryabkov meet in Geneva', 'meeting meet met talks', 6),
    keyEvent('2022-01-26', 'Full-scale invasion begins', '', 7),
  ],
  days: [
    { day: '2021-12-17', count: 4 },
    { day: '2022-01-20', count: 9 },
    { day: '2022-01-21', count: 59 },
    { day: '2022-01-26', count: 22 },
    { day: '2023-01-21', count: 1 },
  ],
});

/** A reading in short: `person:sergey-lavrov date:2022-01-21 | words "phrases"`. */
function inShort(query: string): string {
  const { readings, words, phrases } = parseQuery(query, known);
  const read = readings.map((reading) => {
    if (reading.type === 'date') return `date:${reading.date.iso}`;
    if (reading.type === 'kind') return `kind:${reading.kind}`;
    if (reading.type === 'topic' || reading.type === 'party') return `${reading.type}:${reading.id}`;
    return `${reading.role === 'about' ? 'about' : 'person'}:${reading.id}`;
  });
  return [...read, ...words, ...phrases.map((phrase) => `"${phrase}"`)].join(' ');
}

test.each([
  ['lavrov 21 january', 'person:sergey-lavrov date:2022-01-21'],
  ['what did blinken say on 26 jan 2022', 'person:antony-blinken kind:statement date:2022-01-26'],
  ['What did Blinken say on January 26th, 2022?', 'person:antony-blinken kind:statement date:2022-01-26'],
  ['nato enlargement december', 'topic:nato-enlargement date:2021-12'],
  ['расширение НАТО Лавров', 'topic:nato-enlargement person:sergey-lavrov'],
  ['Лавров', 'person:sergey-lavrov'],
  ['lawrow ultimatum', 'person:sergey-lavrov ultimatum'],
  ['le drian', 'person:jean-yves-le-drian'],
  ["lavrov's letter", 'person:sergey-lavrov letter'],
  ['biden on putin', 'person:joe-biden about:vladimir-putin'],
  ['what did biden say about putin', 'person:joe-biden kind:statement about:vladimir-putin'],
  ['putin biden', 'person:vladimir-putin person:joe-biden'],
  ['lavrov lavrov', 'person:sergey-lavrov'],
  ['2022-01-26 answer', 'date:2022-01-26 answer'],
  ['21.1.2022', 'date:2022-01-21'],
  ['21 January 2022 geneva', 'date:2022-01-21 geneva'],
  ['january 2022', 'date:2022-01'],
  ['january 21', 'date:2022-01-21'],
  ['the 21st of january', 'date:2022-01-21'],
  ['Путин декабрь', 'person:vladimir-putin date:2021-12'],
  ['Лавров 21 января 2022', 'person:sergey-lavrov date:2022-01-21'],
  ['Лавров в феврале 2022', 'person:sergey-lavrov date:2022-02'],
  ['21 янв 2022 г.', 'date:2022-01-21'],
  ['21. Januar 2022 lavrov', 'date:2022-01-21 person:sergey-lavrov'],
  ['am Freitag 21. Januar', 'date:2022-01-21'],
  ['1er février 2022', 'date:2022-02-01'],
  ['vendredi 21 janvier', 'date:2022-01-21'],
  ['3 mars 2022', 'date:2022-03-03'],
  ['21 de enero de 2022', 'date:2022-01-21'],
  ['Лавров 21 січня 2022 року', 'person:sergey-lavrov date:2022-01-21'],
  ['21 stycznia 2022 r.', 'date:2022-01-21'],
  ['décembre', 'date:2021-12'],
  ['mars missions', 'mars missions'],
  ['gru 2018', 'gru 2018'],
  ['что сказал Лавров 26 января', 'person:sergey-lavrov date:2022-01-26'],
  ['what did blinken say on friday 21 january 2022', 'person:antony-blinken kind:statement date:2022-01-21'],
  ['lavrov friday 21 january 2022', 'person:sergey-lavrov date:2022-01-21'],
  ['Fri., January 21, 2022 lavrov', 'date:2022-01-21 person:sergey-lavrov'],
  ['21 January 2022 (Friday) lavrov', 'date:2022-01-21 person:sergey-lavrov'],
  ['from Monday 10 January to Thursday 13 January lavrov', 'date:2022-01-10/2022-01-13 person:sergey-lavrov'],
  ['since Thursday 20 January', 'date:2022-01-20/2023-01-21'],
  ['Лавров в пятницу 21 января 2022', 'person:sergey-lavrov date:2022-01-21'],
  ['friday lavrov 21 january', 'person:sergey-lavrov date:2022-01-21 friday'],
  ['friday january 2022', 'date:2022-01 friday'],
  ['january 2022 friday', 'date:2022-01 friday'],
  ['friday', 'friday'],
  ['марш', 'марш'],
  ['between 10 and 13 january', 'date:2022-01-10/2022-01-13'],
  ['from 10 January to 13 January lavrov', 'date:2022-01-10/2022-01-13 person:sergey-lavrov'],
  ['10-13 January', 'date:2022-01-10/2022-01-13'],
  ['10–13 January 2023', 'date:2023-01-10/2023-01-13'],
  ['January 10-13, 2022 geneva', 'date:2022-01-10/2022-01-13 geneva'],
  ['10 - 13 January', 'date:2022-01-10/2022-01-13'],
  ['17 December to 21 January 2022', 'date:2021-12-17/2022-01-21'],
  ['2022-01-10 to 2022-01-13', 'date:2022-01-10/2022-01-13'],
  ['13 January to 10 January', 'date:2022-01-13 10 January'],
  ['lavrov to 21 january', 'person:sergey-lavrov date:2022-01-21'],
  ['week of 19 january', 'date:2022-01-17/2022-01-23'],
  ['week of the 19 january', 'date:2022-01-17/2022-01-23'],
  ['week of talks', 'date:2022-01-17/2022-01-23'],
  ['week of snow', 'week snow'],
  ['since 20 january blinken', 'date:2022-01-20/2023-01-21 person:antony-blinken'],
  ['after january 2022', 'date:2022-02-01/2023-01-21'],
  ['before 21 january', 'date:2021-12-17/2022-01-20'],
  ['until december', 'date:2021-12-17/2021-12-31'],
  ['before 2021-12-01', 'date:2021-11-30'],
  ['after 2024', 'after 2024'],
  ['after 2 january 2024', 'date:2024-01-03'],
  ['after geneva', 'date:2022-01-22/2023-01-21'],
  ['after the snow', 'after snow'],
  ['what happened on 21 january', 'date:2022-01-21'],
  ['President Putin', 'person:vladimir-putin'],
  ['secretary of state blinken', 'person:antony-blinken'],
  ['Vladimir V. Putin', 'person:vladimir-putin'],
  ['secretary of state', 'person:antony-blinken'],
  // Offices
  ['US secretary of state', 'person:antony-blinken'],
  ['Russian FM', 'person:sergey-lavrov'],
  ['NATO chief 26 january', 'person:jens-stoltenberg date:2022-01-26'],
  ['german chancellor', 'person:olaf-scholz'],
  ["Putin's spokesman", 'person:dmitry-peskov'],
  ['Kremlin spokesman said', 'person:dmitry-peskov kind:statement'],
  ['russian response', 'russian response'],
  // Acronyms and aliases of several words
  ['US troops', 'troops "US"'],
  ['tell us', 'tell us'],
  ['uk', '"UK"'],
  ['Russian MFA', 'party:russian-foreign-ministry'],
  ['MFA', 'party:russian-foreign-ministry'],
  ['МИД', 'party:russian-foreign-ministry'],
  ['МИД России', 'party:russian-foreign-ministry'],
  ['NATO', 'NATO'],
  // Parts of months
  ['mid january', 'date:2022-01-11/2022-01-20'],
  ['mid-January 2022', 'date:2022-01-11/2022-01-20'],
  ['lavrov early january', 'person:sergey-lavrov date:2022-01-01/2022-01-10'],
  ['late December 2021', 'date:2021-12-21/2021-12-31'],
  ['end of january', 'date:2022-01-25/2022-01-31'],
  ['the beginning of january', 'date:2022-01-01/2022-01-07'],
  ['second half of january', 'date:2022-01-16/2022-01-31'],
  ['Antony', 'person:antony-blinken'],
  ['blinken, antony', 'person:antony-blinken'],
  ['blinke', 'person:antony-blinken'],
  ['x', ''],
  ['last week of january 2022', 'date:2022-01-25/2022-01-31'],
  ['first week of january', 'date:2022-01-01/2022-01-07'],
  // Days of events
  ['before the geneva meeting', 'date:2021-12-17/2022-01-20'],
  ['since the invasion', 'date:2022-01-26/2023-01-21'],
  ['day of the invasion', 'date:2022-01-26'],
  ['the day after the geneva meeting', 'date:2022-01-22'],
  ['week after geneva', 'date:2022-01-22/2022-01-28'],
  // Ranges without spaces, and short forms
  ['26 January–2 February', 'date:2022-01-26/2022-02-02'],
  ['26 Jan-2 Feb', 'date:2022-01-26/2022-02-02'],
  ['2022-01-21–2022-01-26', 'date:2022-01-21/2022-01-26'],
  ['2022-01-21..2022-01-26', 'date:2022-01-21/2022-01-26'],
  ['21.01.2022-26.01.2022', 'date:2022-01-21/2022-01-26'],
  ['Dec 2021-Jan 2022', 'date:2021-12-01/2022-01-31'],
  ['21.-26. January 2022', 'date:2022-01-21/2022-01-26'],
  ['20220121', 'date:2022-01-21'],
  ['21.1. lavrov', 'date:2022-01-21 person:sergey-lavrov'],
  ["lavrov Jan '22", 'person:sergey-lavrov date:2022-01'],
  ['21 Jan 22', 'date:2022-01-21'],
  ['blinken-lavrov call', 'person:antony-blinken person:sergey-lavrov call'],
  ['Lavrov/Blinken', 'person:sergey-lavrov person:antony-blinken'],
  ['nato-russia', 'nato-russia'],
  ['2022', 'date:2022'],
  ['1997', '1997'],
  ['documents december', 'kind:document date:2021-12'],
  ['lavrov statements', 'person:sergey-lavrov kind:statement'],
  ['statements', 'statements'],
  ['said no', 'said no'],
  ['open door', 'open door'],
  ['sanctions', 'sanctions'],
  ['we may march', 'may march'],
  ['who was it', 'who was it'],
  ['missiles in europe', 'missiles europe'],
  ['"absence of ultimatums"', '"absence of ultimatums"'],
  ['“absence of ultimatums” lavrov', 'person:sergey-lavrov "absence of ultimatums"'],
  ['«полезная беседа»', '"полезная беседа"'],
  ['„konkrete Antworten“', '"konkrete Antworten"'],
  ['"lavrov" "january"', '"lavrov" "january"'],
  ['""', ''],
  ['"', ''],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['???', ''],
  ['', ''],
])('%j is read as %j', (query, expected) => {
  expect(inShort(query)).toBe(expected);
});

describe('what is not clear', () => {
  test('a surname of two people is searched as a word, and both are named', () => {
    const { readings, words, notes } = parseQuery('sullivan meeting', known);
    expect(readings).toEqual([]);
    expect(words).toEqual(['sullivan', 'meeting']);
    expect(notes[0]).toMatch(/“sullivan” may be Jake Sullivan or John Sullivan/);
  });

  test('a date that can be read in two ways is left out, with what to write', () => {
    const { readings, words, notes } = parseQuery('lavrov 10/01/2022', known);
    expect(readings.map(({ type }) => type)).toEqual(['person']);
    expect(words).toEqual([]);
    expect(notes[0]).toMatch(/ambiguous.*2022-01-10.*2022-10-01/);
  });

  test.each(['lavrov OR blinken', 'lavrov NOT blinken', 'lavrov -blinken', 'lavrov || blinken'])(
    'that %s commands nothing is said',
    (query) => {
      expect(parseQuery(query, known).notes).toEqual([expect.stringMatching(/ is no command here/)]);
    },
  );

  test('a hyphen, or a word in small letters, is no command', () => {
    expect(parseQuery('talks - or not', known).notes).toEqual([]);
  });

  test('a misspelt name is taken for the one it is near to, and for none where two are near', () => {
    const blinken = nearPerson('blinkin', known);
    expect(blinken?.id).toBe('antony-blinken');
    const takenFor = new Map([['blinkin', blinken as NonNullable<typeof blinken>]]);
    expect(parseQuery('what did blinkin say of missiles', known, takenFor)).toMatchObject({
      words: ['missiles'],
      readings: [{ type: 'person', id: 'antony-blinken', isNear: true, words: 'blinkin' }, { type: 'kind' }],
    });
    expect(nearPerson('sulivan', known)).toBeUndefined();
    expect(nearPerson('missiles', known)).toBeUndefined();
  });
});

test.each([
  ['30 February 2022', 'There is no 30 February 2022. It was left out'],
  ['lavrov 31 April', 'There is no 31 April. It was left out'],
  [
    'what happened yesterday',
    '“yesterday” cannot be searched, as the record is of days in the past: write a date. It was left out',
  ],
])('%j names no day of the record', (query, note) => {
  const { readings, notes } = parseQuery(query, known);
  expect(readings.filter(({ type }) => type === 'date')).toEqual([]);
  expect(notes).toEqual([note]);
});
