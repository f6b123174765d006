import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { servedBase } from '../server/base-path.ts';
import { serveOnFreePort } from '../server/free-port.ts';
import { places } from './project-root.ts';
import { wantedPort } from './wanted-port.ts';

// With npm start the flags of the build come along.
const { values } = parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
const root = path.resolve(values.out ?? places.outDir);

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
