import './plain-failures.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { OtherBuildError, takeBuildLock } from '../build/build-lock.ts';
import { restoreLast } from '../build/swap-folder.ts';
import { servedBase } from '../server/base-path.ts';
import { serveOnFreePort } from '../server/free-port.ts';
import { places } from './project-root.ts';
import { wantedPort } from './wanted-port.ts';

// With npm start the flags of the build come along.
const { values } = parseArgs({
  options: { content: { type: 'string' }, out: { type: 'string' }, compress: { type: 'boolean' } },
});
const root = path.resolve(values.out ?? places.outDir);

restoreKilled();
if (!existsSync(root)) {
  console.error(
    'There is no built site yet. Run npm run build first, or npm start, which builds and serves.',
  );
  process.exit(1);
}
const { server, notice } = await serveOnFreePort({
  root,
  base: servedBase(root),
  port: wantedPort,
}).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
if (notice) console.log(notice);
console.log(`The site is served at ${server.url}/\nPress Ctrl+C to stop.`);

/** Puts the site back that a killed build had moved away; a build that is running does so itself. */
function restoreKilled(): void {
  if (existsSync(root)) return;
  try {
    const release = takeBuildLock(root);
    restoreLast(root);
    release();
  } catch (error) {
    if (!(error instanceof OtherBuildError)) throw error;
  }
}
