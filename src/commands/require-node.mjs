/**
 * Runs before every command, in syntax that old releases of Node read too: on a machine where npm could not
 * bring the runtime, it says so in one line where there would be a stack trace.
 *
 * As a preload (`node --import`) it also keeps Astro from sending usage data, and lets Node keep the code that it has
 * compiled, which halves the time until a command begins. Builds do without: each imports modules under new names, and
 * those would pile up.
 */
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const needed = [22, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const isNewEnough = major > needed[0] || (major === needed[0] && minor >= needed[1]);

if (!existsSync(new URL('../../node_modules/astro', import.meta.url))) {
  stop('The packages are not installed. Run: npm ci');
} else if (/[#?%]/.test(projectFolder)) {
  stop(
    `The path of the project, ${projectFolder}, has a # ? or % in it, with which the site cannot be built. ` +
      'Move the project to a folder without them.',
  );
} else if (!isNewEnough) {
  stop(
    `The site needs Node ${needed.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      'On Linux and on Windows (x64) npm ci brings it; elsewhere install Node 24 from https://nodejs.org',
  );
}

// Astro would announce in dev that it collects usage data, and send them.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const isPreload = process.argv[1] !== fileURLToPath(import.meta.url);
if (isPreload)
  nodeModule.enableCompileCache(
    fileURLToPath(new URL('../../node_modules/.cache/tracker/compiled', import.meta.url)),
  );

function stop(message) {
  console.error(message);
  process.exit(1);
}
