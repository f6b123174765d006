import './plain-failures.ts';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { OtherBuildError } from '../build/build-lock.ts';
import { buildSite } from '../build/build-site.ts';
import { buildSummary } from '../checking/build-summary.ts';
import { AsOfError, momentOfRun } from '../checking/moment-of-run.ts';
import { ContentError } from '../content-model/problem.ts';
import { SettingError, siteUrlSet } from '../settings/site-url.ts';
import { places, projectRoot } from './project-root.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    out: { type: 'string' },
    compress: { type: 'boolean' },
    'as-of': { type: 'string' },
  },
});
const outDir = path.resolve(values.out ?? places.outDir);

try {
  // Before anything is read for a build that would be for nothing.
  siteUrlSet();
  const contentDir = path.resolve(values.content ?? places.contentDir);
  const checked = await buildSite({
    projectRoot,
    contentDir,
    outDir,
    isCompressed: values.compress ?? false,
    asOf: momentOfRun(values['as-of']),
  });
  console.log(buildSummary(checked, path.relative(process.cwd(), outDir) || outDir));
} catch (error) {
  if (error instanceof ContentError)
    console.error(`${error.message}\nNothing was built; the last good site stays as it was.`);
  else if (error instanceof OtherBuildError || error instanceof SettingError || error instanceof AsOfError)
    console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
