import path from 'node:path';
import { parseArgs } from 'node:util';
import { collections } from '../content-model/collections.ts';
import { contentDesk } from '../content-model/content-desk.ts';
import { formatProblem } from '../content-model/problem.ts';
import { places, projectRoot } from './project-root.ts';

const { values } = parseArgs({ options: { content: { type: 'string' } } });
const contentDir = path.resolve(values.content ?? places.contentDir);

const { content, problems } = await (await contentDesk({ ...places, contentDir }, projectRoot)).check();
for (const problem of problems) console.log(formatProblem(problem));

const errors = problems.filter(({ severity }) => severity === 'error').length;
const counts = collections
  .map((collection) => `${content.entries[collection].length} ${collection}`)
  .join(', ');
console.log(
  `${counts}, ${content.statements.length} statements: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${problems.length - errors} other remarks`,
);
process.exitCode = errors > 0 ? 1 : 0;
