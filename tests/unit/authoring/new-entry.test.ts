import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposeId } from '../../../src/authoring/entry-id.ts';
import { type Question, questionsFor, readAnswer } from '../../../src/authoring/entry-questions.ts';
import { entryTemplate } from '../../../src/authoring/entry-template.ts';
import { fieldsOf } from '../../../src/authoring/field-list.ts';
import { formatEntry } from '../../../src/authoring/format-entry.ts';
import { askForId, askForKind, interview, readFlags } from '../../../src/authoring/interview.ts';
import { namedRecords } from '../../../src/authoring/named-records.ts';
import { problemWithId, writeNewEntry } from '../../../src/authoring/new-entry.ts';
import { type Collection, collections } from '../../../src/content-model/collections.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { readContent } from '../../../src/reading/read-content.ts';
import { settings } from '../../support/test-sites.ts';

const fixture = join(import.meta.dirname, '../../fixtures/site/content');
const folder = mkdtempSync(join(tmpdir(), 'new-entry-'));
beforeAll(() => cpSync(fixture, folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const { content } = await readContent(fixture);
const setting = {
  settings,
  records: namedRecords(content),
  statements: content.statements.map(({ id }) => id),
  today: '2033-02-24',
};

const flagsOf: Record<Collection, Record<string, string>> = {
  articles: {
    title: 'Talks: a second round',
    summary: 'They met.',
    date: '2033-01-28',
    people: 'Драгов, martin-calder',
  },
  events: {
    title: 'A call',
    date: '2033-01-28',
    kind: 'call',
    people: 'Pavle Dragov',
    sources: 'vest-2033-01-21-dragov',
  },
  people: { name: 'Vera Sands', party: 'Alder', aliases: 'Вера Сандс; V. Sands' },
  parties: { name: 'River League', kind: 'alliance' },
  places: { name: 'Easterham', country: 'Sornland', coordinates: '48.2, 16.37' },
  documents: { title: 'A letter', date: '2033-02', kind: 'letter', by: 'velin', to: 'Alder' },
  terms: { title: 'Weight limit', summary: 'A limit on what may cross.', sources: 'vest-2033-01-21-dragov' },
  topics: { title: 'Arms control', question: 'What should be limited?' },
  promises: {
    title: 'To meet again',
    by: 'Pavel Dragov',
    to: 'velin, martin-calder',
    on: '2033-01-21',
    due: '2033-02',
    sources: 'vest-2033-01-21-dragov',
  },
  sources: {
    title: 'Новость',
    publisher: 'VEST',
    url: 'https://vest.example/2',
    published: '2033-01-22',
    kind: 'agency',
    state_media: 'yes',
    id: 'vest-2033-01-22-news',
  },
};

describe('a new entry from flags', () => {
  test.each(collections)('of %s passes the checker, in the agreed form, as a draft', async (collection) => {
    const flags = flagsOf[collection];
    const { values, problems, missing } = readFlags(collection, flags, setting);
    expect([...problems, ...missing.map(({ flag }) => flag)]).toEqual([]);
    const text = entryTemplate(collection, values);
    const words = { title: String(values['title'] ?? values['name']), day: flags['date'] };
    const id = flags['id'] ?? proposeId(collection, words);
    const file = await writeNewEntry({ collection, id, text }, { contentDir: folder, files: content.files });
    expect(readFileSync(resolve(file), 'utf8')).toBe(text);
    expect(formatEntry(text)).toEqual({ text, isLeft: false });

    const { problems: found, content: after } = await checkContent(folder);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    const entry = after.entries[collection].find((candidate) => candidate.id === id);
    expect(entry?.data.draft).toBe(true);
    for (const { description } of fieldsOf(collection).filter(({ path }) => !/[.[]|^draft$/.test(path))) {
      expect(text).toContain(description.replace(/\.$/, ''));
    }
  });

  test('takes names in any script for ids', () => {
    const { values } = readFlags('articles', flagsOf.articles, setting);
    expect(values['people']).toEqual(['pavel-dragov', 'martin-calder']);
  });

  test('says what is missing, and what is wrong with what was given', () => {
    const { problems, missing } = readFlags('events', { date: '21/01/2033', people: 'dragof' }, setting);
    expect(missing.map(({ flag }) => flag)).toEqual(['title', 'kind']);
    expect(problems).toEqual([
      '--date: "21/01/2033" is not in ISO form. Write 2033-01-21',
      '--people: "dragof" is not one of the people. Did you mean pavel-dragov (Pavel Dragov)?',
    ]);
  });

  test('asks for the day of a report, not for the moment of publication that follows from it', () => {
    expect(readFlags('articles', {}, setting).missing.map(({ flag }) => flag)).toEqual([
      'title',
      'summary',
      'date',
    ]);
  });

  test('never replaces a file', async () => {
    const entry = { collection: 'people' as const, id: 'pavel-dragov', text: 'x' };
    const write = writeNewEntry(entry, { contentDir: folder, files: content.files });
    await expect(write).rejects.toThrow('content/people/pavel-dragov.md is there already and stays as it is');
    await expect(writeNewEntry(entry, { contentDir: folder, files: [] })).rejects.toThrow(
      /there already|Nothing was written/,
    );
    expect(readFileSync(join(folder, 'people/pavel-dragov.md'), 'utf8')).toContain('Pavel Dragov');
  });

  test('is not written when the checker would refuse it', async () => {
    const text = entryTemplate('promises', {
      title: 'x',
      by: 'velin',
      to: 'velin',
      'said.on': '2033-01-21',
      due: '2033',
    });
    const write = writeNewEntry({ collection: 'promises', id: 'x', text }, { contentDir: folder, files: [] });
    await expect(write).rejects.toThrow('needs a statement (entry-id#quotation-id) or sources');
  });

  test.each([
    ['', 'There is nothing to make a file name of'],
    ['Драгов', 'cannot be a file name'],
    ['../x', 'cannot be a file name'],
  ])('refuses the file name "%s"', async (id, message) => {
    const write = writeNewEntry({ collection: 'people', id, text: 'x' }, { contentDir: folder, files: [] });
    await expect(write).rejects.toThrow(message);
  });
});

const vest = 'vest-2033-01-21-dragov';
const bothMayors = { people: ['martin-calder', 'pavel-dragov'] };
const onlyDragov = { people: ['pavel-dragov'] };
const pageOfVest = ['Talks', 'VEST', 'https://vest.example/3', '2033-01-22', '', '', 'agency'];
const meetAgain = ['To meet again', 'Pavel Dragov', 'Alder', '2033-01-21'];
const inWriting = '2033-01-21-tilsey-meeting#in-writing';

describe('a new entry from questions', () => {
  test('suggests, asks again, takes what is presumed and leaves out what may be left out', async () => {
    const replies = ['A call', '2033-01-31', 'cal', 'call', '', 'dragof', 'Драгов', ''];
    const said: string[] = [];
    const asked: [string, readonly string[]][] = [];
    const values = await interview('events', {}, setting, {
      ask: (prompt, suggestions) => {
        asked.push([prompt.trim(), suggestions]);
        return Promise.resolve(next(replies));
      },
      say: (line) => said.push(line.trim()),
    });
    expect(replies).toEqual([]);
    expect(values).toEqual({ title: 'A call', date: '2033-01-31', kind: 'call', people: ['pavel-dragov'] });
    expect(asked.find(([prompt]) => prompt.startsWith('people'))?.[1]).toEqual([
      'eleni-kastri',
      'martin-calder',
      'pavel-dragov',
      'tomas-reed',
    ]);
    expect(said.join('\n')).toContain('"cal" is none of: meeting, call');
    expect(said.join('\n')).toContain('Did you mean pavel-dragov');
  });

  test('offers the one entry that was meant', async () => {
    const replies = ['Vera Sands', '', '', 'aldr', 'y', ''];
    const values = await interview('people', {}, setting, {
      ask: () => Promise.resolve(next(replies)),
      say: () => {},
    });
    expect(values['party']).toBe('alder');
  });

  test.each([
    ['places', ['Easterham', 'Sornland'], { name: 'Easterham', country: 'Sornland' }],
    ['events', ['A call', '2033-01-31', 'Call', '', '', ''], { kind: 'call' }],
    ['events', ['A call', '2033-01-31', 'cal', 'y', '', '', ''], { kind: 'call' }],
    ['events', ['A call', '2033-01-31', 'meeting', '', 'Calder, dragof', '', ''], bothMayors],
    ['events', ['A call', '2033-01-31', 'meeting', '', 'dragof', 'n', 'Драгов', ''], onlyDragov],
    ['people', ['V. Sands', 'Вера Сандс', 'bg', '', 'Alder', ''], { native_lang: 'bg' }],
    ['sources', [...pageOfVest, 'maybe', 'no'], { state_media: false }],
    ['promises', [...meetAgain, 'dragov said', '', '', 'vest', '', '2033'], { 'said.sources': [vest] }],
    ['promises', [...meetAgain, inWriting, '', '2033'], { 'said.statement': inWriting }],
  ] as const)('of %s reads %j', async (collection, written, expected) => {
    const replies = [...written];
    const values = await interview(collection, {}, setting, {
      ask: () => Promise.resolve(next(replies)),
      say: () => {},
    });
    expect(replies).toEqual([]);
    expect(values).toMatchObject(expected);
  });

  test.each([
    ['tilsey#x', undefined],
    ['in-writing', inWriting],
    ['another-event#in-writing', inWriting],
    [inWriting.replace('meeting', 'meating'), inWriting],
  ])('for the statement %s offers %s', (written, meant) => {
    const question = questionsFor('promises').find(({ flag }) => flag === 'statement') as Question;
    const answer = readAnswer('promises', question, written, setting);
    expect(answer).toMatchObject({ ok: false });
    expect((answer as { meant?: string }).meant).toBe(meant);
  });

  test('presumes the moment of publication from the day of the report', async () => {
    const replies = ['Talks', 'They met.', '', '', '2033-01-28', '', '', ''];
    const values = await interview('articles', {}, setting, {
      ask: () => Promise.resolve(next(replies)),
      say: () => {},
    });
    expect(values['published']).toBe('2033-01-28T18:00+01:00');
  });

  test.each([
    ['', 'report', 'Article'],
    ['artcle', 'y'],
    ['art', ''],
    ['prom', 'n', 'articles'],
  ])('asks which kind, until there is one: %s', async (...written) => {
    const replies = written.filter((reply) => reply !== undefined);
    const ask = () => Promise.resolve(next(replies));
    expect(await askForKind({ ask, say: () => {} })).toBe('articles');
    expect(replies).toEqual([]);
  });

  test.each([
    ['pavel-dragov', ['', 'Not so', 'dragov-2'], 'dragov-2'],
    ['', ['', 'news-of-the-day'], 'news-of-the-day'],
    ['vera-sands', [''], 'vera-sands'],
  ])('asks for another file name than "%s" where it will not do', async (proposed, written, expected) => {
    const replies = [...written];
    const problemWith = (id: string) => problemWithId({ collection: 'people', id }, content.files);
    const ask = () => Promise.resolve(next(replies));
    expect(await askForId({ ask, say: () => {} }, proposed, problemWith)).toBe(expected);
    expect(replies).toEqual([]);
  });

  test('does not ask again for what flags gave', async () => {
    const prompts: string[] = [];
    await interview('places', { name: 'Easterham' }, setting, {
      ask: (prompt) => {
        prompts.push(prompt);
        return Promise.resolve('');
      },
      say: () => {},
    });
    expect(prompts).toEqual(['country (Enter to leave out): ']);
  });
});

test.each(collections)('each flag of %s stands for one field', (collection) => {
  const flags = questionsFor(collection).map(({ flag }) => flag);
  expect(new Set(flags).size).toBe(flags.length);
});

test.each([
  [
    'articles',
    { title: 'The mayors meet in Tilsey, and agree', day: '2033-01-21' },
    '2033-01-21-mayors-meet-tilsey-agree',
  ],
  ['people', { title: 'Sergueï Dragov' }, 'sergueï-dragov'.replace('ï', 'i')],
  [
    'sources',
    { title: 'Remarks before the meeting', day: '2033-01-21', publisher: 'U.S. State Department' },
    'us-state-2033-01-21-remarks-before-meeting',
  ],
  ['people', { title: 'Павел Драгов' }, ''],
  ['people', { title: 'Łukasz Ørsted' }, 'lukasz-orsted'],
  ['people', { title: 'İbrahim Kalın' }, 'ibrahim-kalin'],
  ['people', { title: 'Æsa Þór' }, 'aesa-thor'],
  ['people', { title: 'Đình Groß' }, 'dinh-gross'],
] as const)('proposes an id for %s', (collection, words, id) => {
  expect(proposeId(collection, words)).toBe(id);
});

/** The next reply; more questions than replies end the test instead of going round for ever. */
function next(replies: string[]): string {
  const reply = replies.shift();
  if (reply === undefined) throw new Error('one question too many');
  return reply;
}
