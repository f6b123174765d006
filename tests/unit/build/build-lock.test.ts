import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OtherBuildError, takeBuildLock } from '../../../src/build/build-lock.ts';

let folder: string;
let outDir: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracker-lock-'));
  outDir = path.join(folder, 'not/yet/dist');
  lock = `${outDir}.lock`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('a second build into the same folder is refused until the first has ended, and told what to do', () => {
  const release = takeBuildLock(outDir);
  expect(() => takeBuildLock(outDir)).toThrow(
    new OtherBuildError(
      `Another build (process ${process.pid}) is writing ${outDir}: wait until it has ended or, if there is none, delete ${lock}.`,
    ),
  );
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  release();
  expect(existsSync(lock)).toBe(false);
  takeBuildLock(outDir)();
});

test('a build into another folder need not wait', () => {
  const release = takeBuildLock(outDir);
  takeBuildLock(`${outDir}-2`)();
  release();
});

test.each([
  ['a process that is gone', endedProcess],
  ['an earlier process of the same number', () => process.pid],
])('the lock of %s is cleared', (_whose, numberOf) => {
  takeBuildLock(outDir)();
  writeFileSync(lock, String(numberOf()));
  const release = takeBuildLock(outDir);
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  release();
});

test.each([
  ['of a process that runs', String(process.ppid), ` (process ${process.ppid})`],
  ['that names none, as its build has only just begun', '', ''],
])('a lock %s is left alone', (_whose, content, named) => {
  takeBuildLock(outDir)();
  writeFileSync(lock, content);
  expect(() => takeBuildLock(outDir)).toThrow(`Another build${named} is writing ${outDir}: `);
  expect(readFileSync(lock, 'utf8')).toBe(content);
});
