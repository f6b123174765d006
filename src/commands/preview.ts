import { existsSync } from 'node:fs';
import { serveOnFreePort } from '../server/free-port.ts';
import { places } from './project-root.ts';
import { wantedPort } from './wanted-port.ts';

if (!existsSync(places.outDir)) {
  console.error(
    'There is no built site yet. Run npm run build first, or npm start, which builds and serves.',
  );
  process.exit(1);
}
const { server, notice } = await serveOnFreePort({
  root: places.outDir,
  port: wantedPort,
}).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
if (notice) console.log(notice);
console.log(`The site is served at ${server.url}\nPress Ctrl+C to stop.`);
