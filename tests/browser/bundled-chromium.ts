import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const cacheFolder = join(projectFolder, 'node_modules/.cache/tracker');

export interface ChromiumProgram {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The Chromium carried by @sparticuz/chromium (Linux x64), with the NSS libraries and the fonts that the
 * package carries too, so that neither has to be installed. Unpacked once for each version of the package,
 * under node_modules, where `npm ci` clears it away.
 */
export async function unpackBundledChromium(): Promise<ChromiumProgram> {
  const manifest = join(projectFolder, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Several test workers may arrive here at once: each unpacks beside the goal, and the first rename wins. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const staging = await mkdtemp(join(cacheFolder, 'unpacking-'));
  try {
    // The package unpacks to the system's temporary folder, and its libraries only where it believes itself
    // on Amazon Linux: both are read from the environment, so a process of its own gets them.
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        "await (await import('@sparticuz/chromium')).default.executablePath()",
      ],
      {
        cwd: projectFolder,
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          TMPDIR: staging,
          AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
        },
      },
    );
    // Its own fonts.conf names folders of a Lambda machine. These fonts alone, so that text measures the same
    // everywhere.
    await cp(join(staging, 'fonts/fonts'), join(staging, 'typefaces'), { recursive: true });
    await rm(join(staging, 'fonts'), { recursive: true });
    await writeFile(
      join(staging, 'fonts.conf'),
      '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n' +
        '<fontconfig><dir prefix="relative">typefaces</dir></fontconfig>\n',
    );
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
