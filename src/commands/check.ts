import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { readCheckOptions, UsageError, usage } from '../checking/check-options.ts';
import { checkResult } from '../checking/check-result.ts';
import { githubOutput } from '../checking/github-output.ts';
import { AsOfError, momentOfRun } from '../checking/moment-of-run.ts';
import { ProgressLine } from '../checking/progress-line.ts';
import { securityTextFile, securityTextProblems } from '../checking/security-text.ts';
import { textOutput } from '../checking/text-output.ts';
import { compareProblems } from '../content-model/problem.ts';
import { sharedReader } from '../reading/reader-registry.ts';
import { changesSince } from '../revision/changes-since.ts';
import { explainFailure } from './explain-failure.ts';
import { places, projectRoot } from './project-root.ts';

// Not process.exit: what is written to a pipe must have left before the process does.
process.exitCode = await run().catch((error: Error) => {
  console.error(
    error instanceof UsageError || error instanceof AsOfError
      ? `${error.message}\n\n${usage}`
      : (explainFailure(error) ?? error.stack),
  );
  return 2;
});

async function run(): Promise<number> {
  const options = readCheckOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  const contentDir = path.resolve(options.content ?? places.contentDir);
  const progress = new ProgressLine(process.stderr);
  const reader = await sharedReader(contentDir, projectRoot);
  reader.asOf = momentOfRun(options.asOf);
  const { content, problems } = await reader.check(progress.show);
  progress.clear();
  const changes = options.since === undefined ? [] : await changesSince(options.since, contentDir, content);

  const securityText = await readFile(path.join(projectRoot, securityTextFile), 'utf8').catch(
    () => undefined,
  );
  const contact =
    securityText === undefined
      ? []
      : securityTextProblems(securityText, new Date().toISOString().slice(0, 10));

  const all = [...problems, ...changes, ...contact].sort(compareProblems);
  const result = checkResult(content, all, options.showsReport);
  const { format, showsHints } = options;
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(result, undefined, 2)}\n`
      : format === 'github'
        ? githubOutput(result, showsHints)
        : textOutput(result, { showsHints, isColoured: hasColours() }),
  );
  return result.totals.errors > 0 ? 1 : 0;
}

function hasColours(): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors();
}
