/** `npm test`: everything that can fail, all of it even after a failure, and one line that sums it up. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Tally, tallyOf } from './tally.ts';

const projectFolder = join(import.meta.dirname, '..');
const outputFolder = join(projectFolder, 'tests/.output');

const tallies = [
  await runScript('Types', 'typecheck'),
  await runScript('Lint', 'lint'),
  await runScript('Content', 'check'),
  await runTests('unit'),
  await runTests('site'),
  await runTests('browser'),
  await runTests('content'),
];

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runScript(title: string, script: string): Promise<Tally> {
  console.log(`\n${title} (npm run ${script})`);
  const npm = process.env['npm_execpath'];
  const succeeded = npm
    ? await run(process.execPath, [npm, 'run', '--silent', script])
    : await run('npm', ['run', '--silent', script]);
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** One project at a time: a site that does not build ends a run of Vitest, and must not take other tests along. */
async function runTests(project: string): Promise<Tally> {
  console.log(`\nTests: ${project} (npm run test:${project})`);
  const reportFile = join(outputFolder, `${project}-tests.json`);
  await mkdir(outputFolder, { recursive: true });
  await rm(reportFile, { force: true });
  const succeeded = await run(process.execPath, [
    join(projectFolder, 'node_modules/vitest/vitest.mjs'),
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  const report = await readFile(reportFile, 'utf8').catch(() => undefined);
  return tallyOf(report, succeeded);
}

function run(program: string, args: string[]): Promise<boolean> {
  return new Promise((ended) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    child.once('error', (error) => {
      console.error(error.message);
      ended(false);
    });
    child.once('close', (code) => ended(code === 0));
  });
}
