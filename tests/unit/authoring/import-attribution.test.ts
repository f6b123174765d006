import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importReport } from '../../../src/authoring/import/import-report.ts';
import type { ImportSetting } from '../../../src/authoring/import/import-setting.ts';
import { readPasteBytes } from '../../../src/authoring/import/paste-bytes.ts';
import { namedRecords } from '../../../src/authoring/named-records.ts';
import type { SiteSettings } from '../../../src/content-model/site-settings.ts';
import { readContent } from '../../../src/reading/read-content.ts';

let setting: ImportSetting;
beforeAll(async () => {
  const { content } = await readContent(join(import.meta.dirname, '../../fixtures/site/content'));
  setting = {
    settings: content.settings as SiteSettings,
    records: namedRecords(content),
    excerpts: [],
    eventDays: ['2033-01-21'],
    day: '2033-01-21',
  };
});

/** Speaker and day of each quotation in a draft, as its first line has them. */
function quotationsIn(paste: string): string[] {
  const reading = readPasteBytes(Buffer.from(paste));
  if (!reading.ok) throw new Error(reading.message);
  const { text } = importReport(reading.text, setting);
  return [...text.matchAll(/^ {2}:::quote\{#\S+ by=(\S+) on=(\S+) /gm)].map(
    ([, by, on]) => `${by} ${on?.replace(/^2033-01-/, '')}`,
  );
}

const w = 'We will not close the bridge';
const ru = 'Мы не станем закрывать этот мост';
const uk = 'Ми не будемо закривати цей міст';
const de = 'Wir werden die Brücke nicht schließen';
const fr = 'Nous ne fermerons pas le pont';

/** 21 January 2033 was a Friday. PERSON and DAY are for the author to find. */
describe('who spoke, and when', () => {
  test.each([
    ['name and verb', `“${w},” Dragov said.`, ['pavel-dragov 21']],
    ['verb and name', `“${w},” said Martin Calder.`, ['martin-calder 21']],
    ['before a colon', `Dragov: “${w}.”`, ['pavel-dragov 21']],
    ['office before the name', `“${w},” Mayor Pavel Dragov told reporters.`, ['pavel-dragov 21']],
    [
      'apposition behind the name',
      `“${w},” said Dragov, the mayor of Velin who met Calder.`,
      ['pavel-dragov 21'],
    ],
    ['spokesman of somebody known', `Peskin, the spokesman for Mr. Dragov, said “${w}.”`, ['PERSON 21']],
    ['adviser of somebody known', `Mila Podol, an adviser to Calder, called “${w}” a threat.`, ['PERSON 21']],
    ['asked about somebody', `Asked about Calder, Dragov said: “${w}.”`, ['pavel-dragov 21']],
    [
      'asked by somebody',
      `When asked by Reed whether it was true, Calder replied: “${w}.”`,
      ['martin-calder 21'],
    ],
    ['after talks with somebody', `After talks with Dragov, Calder said: “${w}.”`, ['martin-calder 21']],
    [
      'a party behind the verb',
      `Dragov said Velin would “not close the bridge this year”.`,
      ['pavel-dragov 21'],
    ],
    ['told somebody', `“${w},” Dragov told Calder.`, ['pavel-dragov 21']],
    ['of somebody', `“${w},” Reed said of Dragov.`, ['tomas-reed 21']],
    ['somebody whom the record does not know', `“${w},” Erdal told a news conference.`, ['PERSON 21']],
    ['an aide of somebody known', `“${w},” Dragov’s deputy said.`, ['PERSON 21']],
    ['two who spoke together', `“${w},” Dragov and Calder said.`, ['PERSON 21']],
    ['a pronoun with one person before it', `Dragov left early. “${w},” he said.`, ['pavel-dragov 21']],
    ['a pronoun with two people before it', `Dragov met Calder. “${w},” he said.`, ['PERSON 21']],
    ['somebody unnamed', `“${w},” a senior official said.`, ['PERSON 21']],
    ['nobody', `A poster read “${w}”.`, ['PERSON 21']],
    ['a weekday of the past', `“${w},” Dragov said on Wednesday.`, ['pavel-dragov 19']],
    ['yesterday', `“${w},” Dragov said yesterday.`, ['pavel-dragov 20']],
    ['the day before yesterday', `“${w},” Dragov said the day before yesterday.`, ['pavel-dragov 19']],
    ['a day in full', `On 18 January 2033 Dragov said: “${w}.”`, ['pavel-dragov 18']],
    ['two days', `Dragov, who came on Tuesday, said on Thursday: “${w}.”`, ['pavel-dragov DAY']],
    ['a day to come', `“${w},” Dragov said, and the council will meet on Monday.`, ['pavel-dragov DAY']],
    ['a week that is no day', `“${w},” Dragov said last week.`, ['pavel-dragov DAY']],
    [
      'one quotation over paragraphs',
      `“${w}, and we will say why,” Dragov said. “We told them so.\n\n“We will tell them again and again.\n\n“That is all there is to say.”`,
      ['pavel-dragov 21', 'pavel-dragov 21', 'pavel-dragov 21', 'pavel-dragov 21'],
    ],
    [
      'labels in capitals',
      `MAYOR DRAGOV: I told them: “${w}.”\n\nMAYOR CALDER: They told me: “So we will not either.”`,
      ['pavel-dragov 21', 'martin-calder 21'],
    ],
    ['single marks', `‘${w},’ Dragov said.`, ['pavel-dragov 21']],
    ['single marks with an apostrophe', `‘We don’t mean to close it,’ Dragov said.`, ['pavel-dragov 21']],
    ['straight single marks', `'${w},' Dragov said.`, ['pavel-dragov 21']],
    ['marks of TeX', `\`\`${w},'' Dragov said.`, ['pavel-dragov 21']],
    ['characters written out', `&quot;${w},&quot; Dragov said.`, ['pavel-dragov 21']],
    ['Russian, behind', `«${ru}», — заявил Драгов.`, ['pavel-dragov 21']],
    ['Russian, a press secretary', `«${ru}», — сказал Петров, пресс-секретарь Драгова.`, ['PERSON 21']],
    [
      'Russian, answering about somebody',
      `Отвечая на вопрос о Калдере, Драгов сказал: «${ru}».`,
      ['pavel-dragov 21'],
    ],
    ['Russian, the day before yesterday', `«${ru}», — заявил Драгов позавчера.`, ['pavel-dragov 19']],
    ['Russian, two before a pronoun', `Драгов встретил Калдера. «${ru}», — сказал он.`, ['PERSON 21']],
    ['Ukrainian, behind', `«${uk}», — сказав Драгов.`, ['pavel-dragov 21']],
    ['Ukrainian, a weekday', `«${uk}», — заявив Драгов у середу.`, ['pavel-dragov 19']],
    ['Ukrainian, an adviser', `«${uk}», — сказав Бойко, радник Драгова.`, ['PERSON 21']],
    ['German, behind', `„${de}“, sagte Dragow am Mittwoch.`, ['pavel-dragov 19']],
    ['German, an office', `„${de}“, erklärte Bürgermeister Martin Calder.`, ['martin-calder 21']],
    ['German, a spokesman', `„${de}“, sagte Müller, der Sprecher von Calder.`, ['PERSON 21']],
    ['German, after a meeting', `Nach dem Treffen mit Calder sagte Dragow: „${de}.“`, ['PERSON 21']],
    ['German, the day before yesterday', `„${de}“, sagte Calder vorgestern.`, ['martin-calder 19']],
    ['French, behind', `« ${fr} », a déclaré Martin Calder.`, ['martin-calder 21']],
    [
      'French, asked about somebody',
      `Interrogé sur Dragov, Calder a répondu : « ${fr} ».`,
      ['martin-calder 21'],
    ],
    ['French, a spokeswoman', `« ${fr} », a affirmé Anne Petit, la porte-parole de Calder.`, ['PERSON 21']],
    ['French, the day before yesterday', `« ${fr} », a dit Calder avant-hier.`, ['martin-calder 19']],
    [
      'a saved page',
      `<!doctype html><html><head><title>x</title><script>var a = "no words of theirs here";</script></head><body><nav>Home</nav><article><h1>Bridge stays open</h1><p>“${w},” <b>Dragov</b> said.</p></article><footer>“All rights are reserved here,” Calder said.</footer></body></html>`,
      ['pavel-dragov 21'],
    ],
    [
      'a paste from Google Docs',
      `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span>“${w},”</span><span> Calder said.</span></p><br><p dir="ltr"><span>“So do we here,” Dragov said.</span></p></b>`,
      ['martin-calder 21', 'pavel-dragov 21'],
    ],
  ])('%s', (_what, paste, expected) => {
    expect(quotationsIn(paste)).toEqual(expected);
  });
});

describe('what belongs to no report', () => {
  test.each([
    ['Also read: What the council decided', 'a link to another story'],
    ['By Ann Berg and Carl Holm', 'who made it'],
    ['(Reporting by Ann Berg; Editing by Carl Holm)', 'who made it'],
    ['6 min read', 'who made it'],
    ['Читайте також: Що вирішила рада', 'a link to another story'],
    ['Auch interessant: Was der Rat beschloss', 'a link to another story'],
    ['À lire aussi : ce que le conseil a décidé', 'a link to another story'],
  ])('%s', (line, expected) => {
    const { text } = importReport(`The bridge stays open for now.\n\n${line}\n\nThat is all.`, setting);
    expect(text).toContain(`Paragraph 2, ${expected}`);
  });
});

describe('datelines', () => {
  test.each([
    [
      'TILSEY — When the mayors met, they talked.',
      'dateline.place: tilsey',
      'does not say who published the report',
    ],
    ['Tilsey (bpa) - The mayors met.', 'dateline.place: tilsey', 'The report is by “bpa”'],
    ['TILSEY, Jan 21 (Bote) - The mayors met.', 'dateline.place: tilsey', 'The report is by “Bote”'],
    ['TILSEY, 21 января (Вест) — Мэры встретились.', 'dateline.place: tilsey', 'The report is by “Вест”'],
  ])('%s', (paste, place, agency) => {
    const { text } = importReport(paste, setting);
    expect(text).toContain(place);
    expect(text).toContain(agency);
  });
});

test.each([
  ['It lasted Jan. 10-20.', '2033-01-10/2033-01-20'],
  ['It lasted between Jan 10 and Jan 13.', '2033-01-10/2033-01-13'],
  ['It was the 19th of January.', '2033-01-19'],
  ['It is the day after tomorrow.', '2033-01-23'],
  ['They meet Saturday in two weeks.', 'several days can be meant'],
  ['They meet Friday the 28th.', 'several days can be meant'],
  ['He comes Monday to Wednesday.', 'several days can be meant'],
])('the date in %s', (paste, expected) => {
  expect(importReport(paste, setting).text).toContain(expected);
});

test('a word that a line end breaks is joined, and pointed at', () => {
  const { text } = importReport('“We will put our con-\ncerns in writing,” Dra-\ngov said.', setting);
  expect(text).toContain('We will put our concerns in writing\n');
  expect(text).toContain('by=pavel-dragov');
  expect(text).toContain('It is read as concerns, and may be con-cerns');
});

test.each([
  ['a Word file', 'PK\u0003\u0004…', 'this is a Word or OpenDocument file, which is packed.'],
  ['a PDF', '%PDF-1.7', 'this is a PDF.'],
  ['RTF', '{\\rtf1 x}', 'this is an RTF file.'],
])('%s is refused', (_what, text, message) => {
  const reading = readPasteBytes(Buffer.from(text));
  expect(reading.ok ? '' : reading.message).toContain(message);
});

test('a file in another encoding than UTF-8 is refused', () => {
  const reading = readPasteBytes(Buffer.from([0xff, 0xfe, 0x41, 0x00]));
  expect(reading).toEqual({ ok: false, message: 'this is not UTF-8. Save it again with the encoding UTF-8' });
});
