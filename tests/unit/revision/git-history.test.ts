import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { History } from '../../../src/content-model/history.ts';
import { type HistoryResult, readHistory } from '../../../src/revision/entry-history.ts';

let folder: string;
let contentDir: string;
let cacheDir: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracker-history-'));
  contentDir = path.join(folder, 'site/content');
  cacheDir = path.join(folder, 'cache');
  mkdirSync(contentDir, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
}

function write(file: string, text: string): void {
  const target = path.join(contentDir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Commits everything, as of a moment. */
function commit(at: string): void {
  git('add', 'site');
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...identity, 'commit', '--quiet', '-m', 'x', '--allow-empty'], {
    stdio: 'ignore',
    env: { ...process.env, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: at },
  });
}

async function history(): Promise<History> {
  const result = await readHistory(contentDir, cacheDir);
  if (!result.history) throw new Error(result.missing);
  return result.history;
}

const meeting = 'events/2033-01-21-meeting.md';
const quotation = ':::quote{#words by=anna on=2033-01-21 source=paper}\nWords.\n:::\n';

test('an entry has its first commit and its last, a quotation the commit that wrote it', async () => {
  git('init', '--quiet');
  write(meeting, 'title: They meet\n');
  write('words.txt', 'one\n');
  commit('2033-02-01T10:00:00+01:00');
  write(meeting, `title: They meet\n\n${quotation}`);
  commit('2033-02-02T10:00:00+01:00');
  write(meeting, `title: They met\n\n${quotation}`);
  commit('2033-02-03T10:00:00+01:00');
  commit('2033-02-04T10:00:00+01:00');
  expect(await history()).toEqual({
    last: '2033-02-03T09:00:00Z',
    entries: {
      'events/2033-01-21-meeting': {
        added: '2033-02-01T09:00:00Z',
        changed: '2033-02-03T09:00:00Z',
        quotations: { words: '2033-02-02T09:00:00Z' },
      },
    },
  });
});

test('a draft is added, with its quotations, by the commit that publishes it; one that is deleted never was', async () => {
  git('init', '--quiet');
  write(meeting, `title: They meet\ndraft: true\n\n${quotation}`);
  write('events/never.md', 'draft: true\n');
  commit('2033-02-01T10:00:00Z');
  expect((await history()).entries).toEqual({});
  rmSync(path.join(contentDir, 'events/never.md'));
  write(meeting, `title: They meet\n\n${quotation}`);
  commit('2033-02-05T10:00:00Z');
  expect((await history()).entries).toEqual({
    'events/2033-01-21-meeting': {
      added: '2033-02-05T10:00:00Z',
      changed: '2033-02-05T10:00:00Z',
      quotations: { words: '2033-02-05T10:00:00Z' },
    },
  });
});

test('an entry keeps its day when its file is moved or renamed', async () => {
  git('init', '--quiet');
  write(meeting, `title: They meet\n${'a line\n'.repeat(20)}`);
  commit('2033-02-01T10:00:00Z');
  mkdirSync(path.join(contentDir, 'events/2033'));
  renameSync(path.join(contentDir, meeting), path.join(contentDir, 'events/2033/2033-01-21-meeting.md'));
  commit('2033-02-02T10:00:00Z');
  renameSync(
    path.join(contentDir, 'events/2033/2033-01-21-meeting.md'),
    path.join(contentDir, 'events/2033-01-21-first-meeting.md'),
  );
  commit('2033-02-03T10:00:00Z');
  expect((await history()).entries).toEqual({
    'events/2033-01-21-first-meeting': {
      added: '2033-02-01T10:00:00Z',
      changed: '2033-02-03T10:00:00Z',
      quotations: {},
    },
  });
});

test('without a repository, without a commit and in a shallow clone nothing is known', async () => {
  const of = (result: HistoryResult) => result.missing;
  expect(of(await readHistory(contentDir, cacheDir))).toBe('no repository');
  git('init', '--quiet');
  expect(of(await readHistory(contentDir, cacheDir))).toBe('no repository');
  commit('2033-02-01T10:00:00Z');
  expect(of(await readHistory(contentDir, cacheDir))).toBe('no repository');
  write(meeting, 'title: They meet\n');
  commit('2033-02-02T10:00:00Z');
  expect(of(await readHistory(contentDir, cacheDir))).toBeUndefined();
  const clone = path.join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone], { stdio: 'ignore' });
  expect(of(await readHistory(path.join(clone, 'site/content'), cacheDir))).toBe('shallow clone');
});

test('two clones know the same, and a kept history that was damaged is read again', async () => {
  git('init', '--quiet');
  write(meeting, 'title: They meet\n');
  commit('2033-02-01T10:00:00Z');
  const first = await history();
  const [file = ''] = readdirSync(cacheDir);
  const kept = path.join(cacheDir, file);
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('2033', '2034'));
  expect(await history()).toEqual(first);
  const clone = path.join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', folder, clone], { stdio: 'ignore' });
  const inClone = await readHistory(path.join(clone, 'site/content'), path.join(folder, 'other'));
  expect(inClone.history).toEqual(first);
});
