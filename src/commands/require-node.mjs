/**
 * Runs before every command, in syntax that old releases of Node read too: on a machine where npm could not
 * bring the runtime, it says so in one line where there would be a stack trace.
 */
import { existsSync } from 'node:fs';

const needed = [22, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > needed[0] || (major === needed[0] && minor >= needed[1]);

if (!existsSync(new URL('../../node_modules/astro', import.meta.url))) {
  stop('The packages are not installed. Run: npm ci');
} else if (!isNewEnough) {
  stop(
    `Geneva Track needs Node ${needed.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      'On Linux and on Windows (x64) npm ci brings it; elsewhere install Node 24 from https://nodejs.org',
  );
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
