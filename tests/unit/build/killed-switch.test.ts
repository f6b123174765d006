import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { LastSite } from '../../../src/build/last-site.ts';
import { NextSite } from '../../../src/build/next-site.ts';
import { restoreLast } from '../../../src/build/swap-folder.ts';
import type { SwitchToKill } from '../../support/killed-switch.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tracker-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = (edition: string) =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [
      `/page-${number}/index.html`,
      number % 6 === 0 ? `page ${number} of the ${edition} site` : `page ${number}`,
    ]),
  );
const [first, second] = [site('first'), site('second')];

/** A folder with the first site in place, and where the second one is made. */
function placesIn(name: string) {
  const at = (file: string) => path.join(folder, name, file);
  return { out: at('dist'), nextDir: at('dist.next'), listFile: at('kept/list') };
}

function filesIn(dir: string): Record<string, string> {
  const items = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const files = items.map((item) => path.join(item.parentPath, item.name));
  return Object.fromEntries(
    files.map((file) => [
      `/${path.relative(dir, file).split(path.sep).join('/')}`,
      readFileSync(file, 'utf8'),
    ]),
  );
}

/** @returns how many calls to the file system it took; undefined when it was killed */
async function putSecondInPlace(name: string, callsUntilKilled: number): Promise<number | undefined> {
  if (name !== 'first') cpSync(path.join(folder, 'first'), path.join(folder, name), { recursive: true });
  const data: SwitchToKill = { ...placesIn(name), files: second, callsUntilKilled };
  const worker = new Worker(path.join(import.meta.dirname, '../../support/killed-switch.ts'), {
    workerData: data,
  });
  let calls: number | undefined;
  worker.on('message', (message: number) => {
    calls = message;
  });
  await new Promise((ended, failed) => {
    worker.once('exit', ended).once('error', failed);
  });
  return calls;
}

test('a switch that is killed at any of 50 moments leaves the last site or the next one, whole', async () => {
  const { out, nextDir, listFile } = placesIn('first');
  const made = new NextSite(nextDir, new LastSite(out, listFile));
  for (const [address, text] of Object.entries(first)) made.write(address, text);
  made.putInPlace();

  const total = (await putSecondInPlace('whole', Number.POSITIVE_INFINITY)) ?? 0;
  expect(filesIn(placesIn('whole').out)).toEqual(second);
  const moments = Array.from({ length: 50 }, (_, index) => Math.floor((index * total) / 50));
  const found = { first: 0, second: 0 };
  for (const moment of moments) {
    const name = `killed-${moment}`;
    expect(await putSecondInPlace(name, moment)).toBeUndefined();
    const places = placesIn(name);
    restoreLast(places.out);
    const left = filesIn(places.out);
    const isFirst = left['/page-0/index.html'] === first['/page-0/index.html'];
    expect(left, `killed before call ${moment + 1} of ${total}`).toEqual(isFirst ? first : second);
    found[isFirst ? 'first' : 'second']++;

    rmSync(places.nextDir, { recursive: true, force: true });
    const again = new NextSite(places.nextDir, new LastSite(places.out, places.listFile));
    for (const [address, text] of Object.entries(second)) again.write(address, text);
    again.putInPlace();
    expect(filesIn(places.out)).toEqual(second);
    rmSync(path.join(folder, name), { recursive: true });
  }
  // Both halves of the switch were met.
  expect(found.first).toBeGreaterThan(0);
  expect(found.second).toBeGreaterThan(0);
});
