/** `npm run test:interop`: reads a built site with the programs that its users have, and says which are missing here. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { calendarPrograms } from './calendars.ts';
import { citationPrograms } from './citations.ts';
import { feedPrograms } from './feeds.ts';
import { tablePrograms } from './tables.ts';
import { zotero } from './zotero.ts';

const site = resolve(process.argv[2] ?? 'dist');
const programs = [...feedPrograms, ...calendarPrograms, ...citationPrograms, ...tablePrograms, zotero];

if (!existsSync(join(site, 'feeds.opml'))) {
  console.error(`There is no site in ${site}. Run npm run build first, or name its folder`);
  process.exit(1);
}

let failed = 0;
let missing = 0;
for (const program of programs) {
  if (!(await program.isThere())) {
    missing++;
    console.log(`missing  ${program.name}; Debian's package: ${program.package}`);
    continue;
  }
  try {
    console.log(`passed   ${program.name}: ${(await program.read(site)).trim()}`);
  } catch (error) {
    failed++;
    console.log(`failed   ${program.name}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`\n${programs.length - failed - missing} passed, ${failed} failed, ${missing} missing`);
process.exitCode = failed > 0 ? 1 : 0;
