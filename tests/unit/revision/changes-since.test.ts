import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/content-model/problem.ts';
import { shownFile } from '../../../src/reading/content-files.ts';
import { changesSince } from '../../../src/revision/changes-since.ts';
import { check, rulesFolder } from '../../support/rule-fixtures.ts';

let repository: string;
let contentDir: string;

const event = 'events/2022-01-21-geneva-meeting.md';
const article = 'articles/2022-01-26-answer.md';

beforeEach(async () => {
  repository = await mkdtemp(path.join(tmpdir(), 'tracker-since-'));
  contentDir = path.join(repository, 'site/content');
  await cp(path.join(rulesFolder, 'base'), contentDir, { recursive: true });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Published');
});

afterEach(() => rm(repository, { recursive: true, force: true }));

function git(...args: string[]): void {
  const identity = [
    '-c',
    'user.name=Author',
    '-c',
    'user.email=author@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', ['-C', repository, ...identity, ...args], { stdio: 'ignore' });
}

async function edit(file: string, ...replacements: [string, string][]): Promise<void> {
  const place = path.join(contentDir, file);
  let text = await readFile(place, 'utf8');
  for (const [from, to] of replacements) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  await writeFile(place, text);
}

async function changes(revision = 'HEAD'): Promise<string[]> {
  const { content } = await check(contentDir);
  const problems = (await changesSince(revision, contentDir, content)).map(formatProblem);
  return problems.map((line) => line.replaceAll(shownFile(contentDir), 'content'));
}

function corrected(grade: string): [string, string] {
  return [
    '\n---\n\n',
    `\ncorrections: [{ on: 2022-01-27, grade: ${grade}, note: It was otherwise }]\n---\n\n`,
  ];
}

test('nothing changed, nothing to say', async () => {
  expect(await changes()).toEqual([]);
});

describe('added or reworded text', () => {
  const ofEvent =
    'content/events/2022-01-21-geneva-meeting.md:25:1  warning  the text changed since HEAD, and corrections does not say so. Add an entry to corrections  (uncorrected-change)';
  const ofArticle = (place: string) =>
    `content/articles/2022-01-26-answer.md:${place}  warning  the text changed since HEAD, and neither updated nor corrections says so. Add updated, or an entry to corrections  (uncorrected-change)`;

  test('gets one warning per entry', async () => {
    await edit(event, [
      'spoke to the press before the talks',
      'spoke before the talks to those of the press',
    ]);
    await edit(article, ['reached Moscow.', 'reached Moscow. It has nine pages.']);
    expect(await changes()).toEqual([ofArticle('11:1'), ofEvent]);
  });

  test('also if a fact was reversed in the text, the summary or the outcome', async () => {
    await edit(event, ['spoke to the press before', 'spoke to the press after']);
    await edit(article, ['upholds the open door', 'shuts the open door']);
    expect(await changes()).toEqual([ofArticle('3:10'), ofEvent]);
    git('commit', '--quiet', '-am', 'Turn them round');
    await edit(event, ['A written answer was announced', 'No written answer was announced']);
    expect(await changes()).toEqual([ofEvent.replace(':25:1', ':22:10')]);
  });

  test('also in the note on its sources, the question of a topic and the note of a source', async () => {
    const note = (words: string) => `kind: brief\nsourcing_note: ${words}`;
    await edit(article, ['kind: brief', note('Only one side reported this.')]);
    await edit('topics/nato-enlargement.md', ['question: ', 'question: Some ask this. ']);
    await edit('sources/daily-2022-01-21-talks.md', ['kind: ', 'note: A first note.\nkind: ']);
    git('commit', '--quiet', '-am', 'Say more');
    await edit(article, [note('Only one side reported this.'), note('Only one side denied this.')]);
    await edit('topics/nato-enlargement.md', ['Some ask this.', 'Many ask this.']);
    await edit('sources/daily-2022-01-21-talks.md', ['A first note.', 'Another note.']);
    const lines = (await changes()).map((line) => line.replace(/ {2}warning .*/, ''));
    expect(lines).toEqual([
      'content/articles/2022-01-26-answer.md:6:16',
      'content/sources/daily-2022-01-21-talks.md:8:7',
      'content/topics/nato-enlargement.md:3:11',
    ]);
  });

  test('also if a paragraph was removed or added', async () => {
    await edit(event, ['[@embassy-2022-01-21-remarks]\n', '[@embassy-2022-01-21-remarks]\n\nThey left.\n']);
    expect(await changes()).toEqual([ofEvent.replace(':25:1', ':27:1')]);
    git('commit', '--quiet', '-am', 'Add a paragraph');
    await edit(event, [
      'The ministers spoke to the press before the talks. [@embassy-2022-01-21-remarks]\n',
      '',
    ]);
    expect(await changes()).toEqual([ofEvent.replace(':25:1', ':26:1')]);
  });

  test('needs nothing more once updated or corrections says so', async () => {
    await edit(
      article,
      ['reached Moscow.', 'left Moscow.'],
      ['kind: brief', 'kind: brief\nupdated: 2022-01-27T09:00+01:00'],
    );
    await edit(event, ['spoke to the press before', 'spoke to the press after'], corrected('typo'));
    expect(await changes()).toEqual([]);
  });

  test('does not count if a spelling was corrected or a paragraph was moved', async () => {
    await edit(event, ['The ministers spoke', 'The minsters spoke']);
    expect(await changes()).toEqual([]);
    const [first, second] = ['The ministers left.\n', 'The press stayed.\n'];
    await edit(event, ['The minsters spoke', `${first}\n${second}\nThe minsters spoke`]);
    git('commit', '--quiet', '-am', 'Add paragraphs');
    await edit(event, [`${first}\n${second}`, `${second}\n${first}`]);
    expect(await changes()).toEqual([]);
  });
});

test('an altered quotation in the text is a changed statement', async () => {
  await edit(event, ['before the talks.', 'before the talks, “a useful and frank exchange”.']);
  git('commit', '--quiet', '-am', 'Quote');
  await edit(event, ['useful and frank', 'useless and frank']);
  expect(await changes()).toEqual([
    'content/events/2022-01-21-geneva-meeting.md:25:1  error  a quotation was published as “a useful and frank exchange” and now reads “a useless and frank exchange”. Add an entry to corrections ({ on, grade: substance, note }), or put back what was published  (uncorrected-change)',
  ]);
  await edit(event, ['useless and frank', 'usefull and frank']);
  expect((await changes()).join()).toContain('grade: typo');
  await edit(event, ['“a usefull and frank exchange”', 'of which he was glad']);
  expect((await changes()).join()).toContain('warning  the text changed');
});

test('a statement that changed', async () => {
  await edit(event, ['We do not expect a breakthrough', 'We expect no breakthrough']);
  expect(await changes()).toEqual([
    'content/events/2022-01-21-geneva-meeting.md:27:1  error  quotation "no-breakthrough" was published as “We do not expect a breakthrough at these negotiations either.” and now reads “We expect no breakthrough at these negotiations either.”. Add an entry to corrections ({ on, grade: substance, note }), or put back what was published  (uncorrected-change)',
  ]);
  await edit(event, corrected('clarification'));
  expect(await changes()).toEqual([
    'content/events/2022-01-21-geneva-meeting.md:28:1  error  quotation "no-breakthrough" was published as “We do not expect a breakthrough at these negotiations either.” and now reads “We expect no breakthrough at these negotiations either.”. The new entry in corrections is graded clarification; this needs substance, or put back what was published  (uncorrected-change)',
  ]);
  await edit(event, ['grade: clarification', 'grade: substance']);
  expect(await changes()).toEqual([]);
});

test('a long statement is shown where it changed', async () => {
  const words = (last: string) =>
    `We do not expect a breakthrough at these negotiations either, nor did we at those before, which lasted ${last} long.`;
  await edit(event, ['We do not expect a breakthrough at these negotiations either.', words('very')]);
  git('commit', '--quiet', '-am', 'Quote more');
  await edit(event, [words('very'), words('too')]);
  expect((await changes()).join()).toContain(
    'was published as “…those before, which lasted very long.” and now reads “…those before, which lasted too long.”',
  );
});

test('a removed statement, and one with another day, speaker and source', async () => {
  await edit(
    event,
    ['#no-breakthrough', '#no-results'],
    [
      'in-writing by=antony-blinken on=2022-01-21 source=embassy-2022-01-21-remarks',
      'in-writing by=sergey-lavrov on=2022-01-22 source=tass-2022-01-21-lavrov',
    ],
  );
  const lines = await changes();
  expect(lines.map((line) => /error {2}(.*?) was published/.exec(line)?.[1])).toEqual([
    'quotation "no-breakthrough"',
    'quotation "in-writing": by',
    'quotation "in-writing": on',
    'quotation "in-writing": source',
  ]);
});

test('a title: a corrected spelling is a typo, other words are more', async () => {
  await edit(article, ['hands over', 'hand over']);
  expect(await changes()).toEqual([
    'content/articles/2022-01-26-answer.md:2:8  error  title was published as “Washington hands over its written answer” and now reads “Washington hand over its written answer”. Add an entry to corrections ({ on, grade: typo, note }), or put back what was published  (uncorrected-change)',
  ]);
  await edit(article, corrected('typo'));
  expect(await changes()).toEqual([]);
  await edit(article, ['Washington hand over', 'The Americans give out']);
  expect((await changes()).join()).toContain('graded typo; this needs clarification');
});

test('a number in a title is a fact', async () => {
  await edit(article, ['hands over its written answer', 'hands over 9 pages']);
  git('commit', '--quiet', '-am', 'Say how many');
  await edit(article, ['over 9 pages', 'over 8 pages']);
  expect((await changes()).join()).toContain('grade: substance');
});

test.each([
  ['We do not expect a breakthrough', 'We do not expect any breakthrough', 'substance'],
  ['We do not expect', 'We do now expect', 'substance'],
  ['We do not expect', 'We do not expect,', 'typo'],
  ['breakthrough at', 'breakthru at', 'substance'],
  ['breakthrough at', 'breakthrogh at', 'typo'],
])('in a quotation, “%s” that becomes “%s” is of grade %s', async (from, to, grade) => {
  await edit(event, [from, to]);
  expect((await changes()).join()).toContain(`grade: ${grade}`);
});

test('a different shape of apostrophe or quotation mark is not a change', async () => {
  await edit(article, ['Washington hands over its', "Washington's envoy hands over 'its'"]);
  git('commit', '--quiet', '-am', 'Name the envoy');
  await edit(article, ["Washington's envoy hands over 'its'", 'Washington’s envoy hands over “its”']);
  expect(await changes()).toEqual([]);
  await edit(article, ['Washington’s', 'Washingtons']);
  expect((await changes()).join()).toContain('grade: typo');
});

test('a date, at any depth', async () => {
  await edit(event, ['start: 2022-01-21T11:00', 'start: 2022-01-21T10:00']);
  await edit(article, ['date: 2022-01-26 }', 'date: 2022-01-25 }']);
  expect(await changes()).toEqual([
    'content/articles/2022-01-26-answer.md:6:34  error  dateline.date was published as “2022-01-26” and now reads “2022-01-25”. Add an entry to corrections ({ on, grade: substance, note }), or put back what was published  (uncorrected-change)',
    'content/events/2022-01-21-geneva-meeting.md:3:8  error  start was published as “2022-01-21T11:00+01:00” and now reads “2022-01-21T10:00+01:00”. Add an entry to corrections ({ on, grade: substance, note }), or put back what was published  (uncorrected-change)',
  ]);
});

test('a figure in the text', async () => {
  await edit(event, ['spoke to the press before the talks.', 'spoke to 40 of the press before the talks.']);
  git('commit', '--quiet', '-am', 'Say how many');
  await edit(event, ['spoke to 40 of', 'spoke to 60 of']);
  expect(await changes()).toEqual([
    'content/events/2022-01-21-geneva-meeting.md:25:1  error  a figure was published as “40” and now reads “60”. Add an entry to corrections ({ on, grade: substance, note }), or put back what was published  (uncorrected-change)',
  ]);
  expect((await changes('HEAD~1')).join()).toMatch(/^\S+ {2}warning {2}the text changed since HEAD~1/);
});

test('a figure in a field, and one of two that were alike', async () => {
  await edit(event, ['value: Two hours', 'value: Three hours']);
  expect((await changes()).join()).toContain('a figure was published as “2” and now reads “3”');
  await edit(event, ['value: Three hours', 'value: Two hours']);

  const outcome = (hours: string) => `outcome: They spoke for ${hours} hours, two of them alone.`;
  await edit(event, ['outcome: A written answer was announced for the following week.', outcome('two')]);
  git('commit', '--quiet', '-am', 'Told');
  await edit(event, [outcome('two'), outcome('three')]);
  expect((await changes()).join()).toContain('a figure was published as “2” and now reads “3”');
});

test('a figure written in words, but not another way to write it', async () => {
  await edit(event, ['spoke to the press before the talks.', 'spoke to 40 of the press before the talks.']);
  git('commit', '--quiet', '-am', 'Say how many');
  await edit(event, ['spoke to 40 of', 'spoke to forty of']);
  expect(await changes()).toEqual([]);
  await edit(event, ['spoke to forty of', 'spoke to ninety of']);
  expect((await changes()).join()).toContain('a figure was published as “40” and now reads “90”');
});

test('an entry in corrections counts once', async () => {
  await edit(article, corrected('substance'));
  git('commit', '--quiet', '-am', 'Correct');
  await edit(article, ['hands over', 'delivers and explains']);
  expect((await changes()).join()).toContain('Add an entry to corrections');
});

test('a page that was renamed needs a redirect', async () => {
  await rename(
    path.join(contentDir, article),
    path.join(contentDir, 'articles/2022-01-26-written-answer.md'),
  );
  expect(await changes()).toEqual([
    'content/redirects.yaml:1:1  error  content/articles/2022-01-26-answer.md is gone, and with it the page /articles/2022-01-26-answer/, which others may link to. Add the line /articles/2022-01-26-answer/: /articles/2022-01-26-written-answer/  (page-removed)',
  ]);
  const line = '/articles/2022-01-26-answer/: /articles/2022-01-26-written-answer/\n';
  await writeFile(path.join(contentDir, 'redirects.yaml'), line);
  expect(await changes()).toEqual([]);
});

test.each([
  [
    'near in its title',
    'articles/2022-01-27-handed-over.md',
    'Washington hands over its answer',
    '/articles/2022-01-27-handed-over/, if that is where it is told now',
  ],
  [
    'near in its id',
    'articles/2022-01-26-answers.md',
    'What came from Washington',
    '/articles/2022-01-26-answers/, if that is where it is told now',
  ],
  [
    'alike in neither',
    'articles/2022-01-26-reykjavik.md',
    'What came from Washington',
    'and the address of the entry that tells it now',
  ],
])('a removed page, next to one that is %s', async (_, file, title, advice) => {
  await rename(path.join(contentDir, article), path.join(contentDir, file));
  await edit(file, ['Washington hands over its written answer', title]);
  expect((await changes()).join()).toContain(
    `Add the line /articles/2022-01-26-answer/: ${advice}  (page-removed)`,
  );
});

test('a file that was moved to another folder of its collection keeps its page', async () => {
  await mkdir(path.join(contentDir, 'articles/2022'));
  await rename(path.join(contentDir, article), path.join(contentDir, 'articles/2022/2022-01-26-answer.md'));
  expect(await changes()).toEqual([]);
});

test('a published page that becomes a draft is gone, a draft may change as it likes', async () => {
  await edit(article, ['kind: brief', 'kind: brief\ndraft: true']);
  expect(await changes()).toEqual([
    'content/articles/2022-01-26-answer.md:6:8  error  draft: /articles/2022-01-26-answer/ has been published, and would be gone. Take draft away, or remove the file and add a redirect  (page-removed)',
  ]);
  git('commit', '--quiet', '-am', 'Draft');
  await edit(article, ['hands over', 'delivers and explains']);
  expect(await changes()).toEqual([]);
});

test('a revision that does not exist, and a folder in no repository', async () => {
  await expect(changes('nothing')).rejects.toThrow('--since nothing: there is no such revision here');
  await expect(changes('--output=x')).rejects.toThrow('there is no such revision here');
  await rm(path.join(repository, '.git'), { recursive: true });
  await expect(changes()).rejects.toThrow('--since HEAD: there is no such revision here');
});
