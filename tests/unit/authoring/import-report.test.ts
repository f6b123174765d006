import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatEntry } from '../../../src/authoring/format-entry.ts';
import { importReport } from '../../../src/authoring/import/import-report.ts';
import type { ImportSetting } from '../../../src/authoring/import/import-setting.ts';
import { namedRecords } from '../../../src/authoring/named-records.ts';
import { writeNewEntry } from '../../../src/authoring/new-entry.ts';
import { writtenIn } from '../../../src/content-model/content.ts';
import type { SiteSettings } from '../../../src/content-model/site-settings.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { readContent } from '../../../src/reading/read-content.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const pasteFolder = join(fixtures, 'import/pastes');
const folder = mkdtempSync(join(tmpdir(), 'import-'));
// The pastes are reports of the story that the rule cases tell too.
cpSync(join(fixtures, 'rules/base'), folder, { recursive: true });
cpSync(join(fixtures, 'import/record'), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

let setting: ImportSetting;
beforeAll(async () => {
  const { content } = await readContent(folder);
  const settings = content.settings as SiteSettings;
  const excerpts = writtenIn(content, 'sources').map(({ id, body }) => ({ source: id, text: body.text }));
  setting = { settings, records: namedRecords(content), excerpts, eventDays: ['2022-01-21', '2022-01-26'] };
});

const names = globSync('*.txt', { cwd: pasteFolder })
  .map((file) => basename(file, '.txt'))
  .sort();

describe.each(names)('the paste %s', (name) => {
  const paste = readFileSync(join(pasteFolder, `${name}.txt`), 'utf8');

  test('becomes the draft beside it', async () => {
    await expect(importReport(paste, setting).text).toMatchFileSnapshot(join(pasteFolder, `${name}.md`));
  });

  test('loses no word', () => {
    expect(wordsOf(pastedIn(importReport(paste, setting).text))).toEqual(wordsOf(paste));
  });

  test('makes a draft in the agreed form that the checker lets through, and refuses once it is no draft', async () => {
    const { text, guesses } = importReport(paste, setting);
    expect(formatEntry(text)).toEqual({ text, isLeft: false });
    const drafts = mkdtempSync(join(tmpdir(), 'import-draft-'));
    const write = (id: string, content: string) =>
      writeNewEntry({ collection: 'articles', id, text: content }, { contentDir: drafts, files: [] });
    cpSync(folder, drafts, { recursive: true });
    await write('imported', text);
    const { problems } = await checkContent(drafts);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);

    const published = text.replace('\ndraft: true', '');
    const refusal = await write('published', published).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(refusal.split('is still to be settled').length - 1).toBe(guesses);
    expect(refusal.split('is still a placeholder').length - 1).toBe(2);
    expect(refusal).toContain('is in a > block');
    rmSync(drafts, { recursive: true });
  });
});

/** Whole though it does not end with a full stop, or with something pasted behind it. */
test.each([
  'story-cards',
  'tracker-list',
  'german',
  'posts',
  'quoted-mail',
  'stray-fences',
  'press-briefing',
])('the end of %s is not taken for cut', (name) => {
  const { text } = importReport(readFileSync(join(pasteFolder, `${name}.txt`), 'utf8'), setting);
  expect(text).not.toMatch(/, the end (?:is|has)/);
});

describe('what a paste tells', () => {
  test.each([
    ['agency-caption-glued', 'dateline.date: 2022-01-21, 21 January 2022'],
    ['agency-caption-glued', 'without a year'],
    ['agency-caption-glued', 'a caption, and no part of the report'],
    ['agency-caption-glued', '“Sergey Lavrof”|“Lavrof”: sergey-lavrov'],
    ['agency-caption-glued', '“Anthony Blinken”: antony-blinken (Antony Blinken), by an alias'],
    ['agency-caption-glued', '“Sullivan”: two or more share this name: jake-sullivan'],
    ['agency-caption-glued', 'soon”: vague'],
    [
      'agency-credits',
      'Paragraph 2, a caption, and no part of the report: “Sergey Lavrov arrives at the hotel in Geneva, January 21, 2022. REUTERS/Denis Balibouse/Pool”',
    ],
    ['agency-credits', 'Paragraph 2, quotation by sergey-lavrov (“Lavrov said”)'],
    ['agency-credits', 'Paragraph 3, a caption, and no part of the report: “Alex Brandon/Pool via REUTERS”'],
    [
      'agency-credits',
      'Paragraph 4, a caption, and no part of the report: “Antony Blinken leaves the room. (AP Photo/Jean-Luc McDonald)”',
    ],
    [
      'agency-credits',
      'Paragraph 5, a caption, and no part of the report: “The hall before the talks. Pool via AP”',
    ],
    ['guillemets-closed-by-curly', 'opened with « and closed with ”'],
    ['quotation-never-closed', 'opened with " and never closed'],
    ['quotation-never-closed', 'the end has no full stop and may be missing or cut'],
    [
      'quotation-never-closed',
      'quotation by joe-biden (“Biden said of Vladimir Putin”, which stands inside the marks)',
    ],
    ['russian', 'the end is missing or cut'],
    [
      'story-cards',
      'a link to another story, and no part of the report: “READ MORE What the written answer may say 4 min read”',
    ],
    ['story-cards', '“12.01.2022”: two days can be meant: 12 January 2022 or 1 December 2022'],
    ['story-cards', '“13/01/2022”: 2022-01-13'],
    [
      'chain-of-tellers',
      'outermost first: Daily Retelling, which is not in the record; new-york-times; unnamed: a senior State Department official',
    ],
    ['chain-of-tellers', '“on Saturday”: 2022-01-22 (the day of the dateline)'],
    ['russian', '“накануне”: 2022-01-20 (the day before the dateline)'],
    ['russian', '“на следующей неделе”: 2022-01-24/2022-01-30'],
    ['russian', '“Путина”: vladimir-putin (Vladimir Putin), by another case of a name'],
    ['russian', 'quotation by sergey-lavrov'],
    ['russian-nested', '{#lavrov-words-2 by=sergey-lavrov'],
    ['agency-update', 'dateline.date: 2022-01-21, 21 January 2022 (the first whole date at the top'],
    ['agency-update', 'quotation by antony-blinken (the speaker of the quotation before it'],
    ['agency-update', '“A senior U.S. official”, who is not named'],
    ['agency-update', 'the last Thursday before the dateline; it may be 2022-01-13'],
    ['tracker-list', '“10 Jan”: 2022-01-10'],
    ['press-briefing', 'Paragraphs 4, 6, “SECRETARY BLINKEN”: spoken by antony-blinken'],
    ['press-briefing', 'Paragraphs 5, 7, “QUESTION”: questions'],
    ['press-briefing', '“MODERATOR”: somebody speaks whom the record does not know'],
    ['german', 'dateline.date: 2022-01-21, 21 January 2022 (“21. Januar 2022” in the dateline)'],
    ['german', '“gestern”: 2022-01-20'],
    ['german', '“Nächste Woche”: 2022-01-24/2022-01-30'],
    ['german', 'quotation by antony-blinken (“US-Außenminister Antony Blinken sprach gestern von einem”)'],
    ['posts', 'a notice, and no part of the report: “💬'],
    ['quoted-mail', '6 lines began with >'],
    ['quoted-mail', 'the head of a mail, and no part of the report'],
    ['quoted-mail', 'The Secretary urged Russia to lower the tension\n'],
    ['line-ends-and-soft-hyphens', '5 invisible characters were taken out'],
    ['line-ends-and-soft-hyphens', 'We will wait for the answer\n'],
    ['quotations-left-open', '“on Friday”: 2022-01-21'],
    ['quotations-left-open', 'by=sergey-lavrov on=2022-01-21 source=SOURCE}\n  We will wait for the paper\n'],
    ['quotations-left-open', 'it is not closed here, and may go on in the next paragraph'],
    ['quotations-left-open', '  share ideas with the other side, and went home.\n'],
    [
      'agency-caption-glued',
      'The record has these words in embassy-2022-01-21-remarks. With its source, and the day it was said, it becomes:',
    ],
    ['agency-caption-glued', 'by=sergey-lavrov on=2022-01-21 source=embassy-2022-01-21-remarks}'],
    [
      'quotations-left-open',
      'quotation by sergey-lavrov (“he told”, which stands inside the marks, taken for Lavrov, the last person named before)',
    ],
    ['quotations-left-open', '  We do not expect a breakthrough at these negotiations either\n  :::'],
    ['stray-fences', '  We ``` will wait for it\n'],
    ['no-dateline', 'dateline.date: the paste gives no day'],
    ['no-dateline', '“tomorrow”: the paste has no day to reckon from'],
  ])('%s: %s', (name, expected) => {
    const { text } = importReport(readFileSync(join(pasteFolder, `${name}.txt`), 'utf8'), setting);
    expect(
      expected.split('|').some((form) => text.includes(form)),
      text,
    ).toBe(true);
  });

  test('a day that is given goes before the dateline, and a source into the quotations', () => {
    const paste = 'GENEVA, Jan 21 (X) - “We do not expect any miracle,” Lavrov said yesterday.';
    const { text } = importReport(paste, { ...setting, day: '2022-01-22', source: 'tass-2022-01-21-lavrov' });
    expect(text).toContain('“yesterday”: 2022-01-21 (the day before the dateline)');
    expect(text).toContain('by=sergey-lavrov on=2022-01-21 source=tass-2022-01-21-lavrov}');
  });
});

test('whatever is pasted, no word is lost and the draft can be read', () => {
  const piece = fc.constantFrom(
    'Lavrov',
    'Friday',
    ' ',
    '\n',
    '\n\n',
    '"',
    '“',
    '”',
    '«',
    '»',
    '- ',
    '* ',
    '1. ',
    '# ',
    '> ',
    '```\n',
    ':::quote{#a}\n',
    ':::\n',
    ':x[y]',
    '[@a]',
    '<b>',
    '&lt;',
    '\\',
    '|',
    '---\n',
    '===\n',
    '    x',
    '\u200B',
    '\u0007',
    '\t',
    'www.a.org',
    'a@b.org',
    'https://a.org/b_c',
    'READ MORE',
    'GENEVA, Jan 21 (X) - ',
    '…',
    'слово',
    '[^1]',
    '[a]: b',
    '!',
    '~~',
    '{',
    '}',
    '+ ',
    '2022',
    '2) ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 6, unit: 'grapheme' })), { maxLength: 24 }),
      (pieces) => {
        const paste = pieces.join('');
        const { text } = importReport(paste, setting);
        expect(wordsOf(pastedIn(text))).toEqual(wordsOf(paste));
        expect(renderBody(text.replace(/^---\n[\s\S]*?\n---\n/, '')).problems).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

/** What reads as text in the quoting block of a draft. */
function pastedIn(draft: string): string {
  const body = draft.replace(/^---\n[\s\S]*?\n---\n/, '');
  return renderBody(body)
    .body.unsettled.filter(({ type }) => type === 'pasted')
    .map(({ text }) => text)
    .join('\n');
}

function wordsOf(text: string): string[] {
  const plain = text.replace(
    /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu,
    (character) => (/\s/.test(character) ? ' ' : ''),
  );
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
