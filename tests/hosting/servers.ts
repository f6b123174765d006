import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';

const deployFolder = path.join(import.meta.dirname, '../../deploy');

export interface RunningServer {
  port: number;
  stop(): Promise<void>;
}

export interface ServerProgram {
  name: string;
  /** The Debian package that brings it. */
  debianPackage: string;
  version: () => string | undefined;
  /** Writes a configuration like that of deploy/, for a port of this machine, and starts the server with it. */
  start: (root: string, workDir: string) => Promise<RunningServer>;
}

/** The servers that deploy/ has configurations for. Each runs on loopback, with files in a folder of its own. */
export const serverPrograms: readonly ServerProgram[] = [
  {
    name: 'nginx',
    debianPackage: 'nginx-light',
    version: () => versionOf('nginx', ['-v']),
    async start(root, workDir) {
      const port = await freePort();
      const site = configuration('nginx.conf', root)
        .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
        .replace(/\n\s*listen \[::\]:80;/, '');
      const file = write(
        workDir,
        'nginx.conf',
        `daemon off; master_process off; pid ${workDir}/pid; error_log ${workDir}/error.log;
events { worker_connections 256; }
http { access_log off; client_body_temp_path ${workDir}/body; proxy_temp_path ${workDir}/proxy; fastcgi_temp_path ${workDir}/fastcgi; uwsgi_temp_path ${workDir}/uwsgi; scgi_temp_path ${workDir}/scgi;
${site}
}`,
      );
      return started('nginx', ['-c', file, '-e', `${workDir}/error.log`], port, workDir);
    },
  },
  {
    name: 'Caddy',
    debianPackage: 'caddy',
    version: () => versionOf('caddy', ['version']),
    async start(root, workDir) {
      const port = await freePort();
      const site = configuration('Caddyfile', root).replace(
        'geneva-track.example {',
        `http://:${port} {\n\tbind 127.0.0.1`,
      );
      const file = write(workDir, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
      return started('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, workDir);
    },
  },
  {
    name: 'Apache',
    debianPackage: 'apache2',
    version: () => versionOf('apache2', ['-v']),
    async start(root, workDir) {
      const port = await freePort();
      const modules = [
        'mpm_event',
        'authz_core',
        'headers',
        'deflate',
        'filter',
        'alias',
        'mime',
        'dir',
        'allowmethods',
      ];
      const site = configuration('apache.conf', root).replace('*:80', `127.0.0.1:${port}`);
      const file = write(
        workDir,
        'apache.conf',
        `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
Listen 127.0.0.1:${port}
ServerName localhost
ServerTokens Prod
User www-data
Group www-data
PidFile ${workDir}/pid
ErrorLog ${workDir}/error.log
DefaultRuntimeDir ${workDir}
TypesConfig /etc/mime.types
${site}`,
      );
      return started('apache2', ['-D', 'FOREGROUND', '-f', file], port, workDir);
    },
  },
];

function configuration(name: string, root: string): string {
  return readFileSync(path.join(deployFolder, name), 'utf8').replaceAll('/var/www/geneva-track', root);
}

function write(folder: string, name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function versionOf(program: string, args: string[]): string | undefined {
  const { error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return error ? undefined : /\d+\.\d+\.\d+/.exec(stdout + stderr)?.[0];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function started(
  program: string,
  args: string[],
  port: number,
  workDir: string,
): Promise<RunningServer> {
  const env = { ...process.env, HOME: workDir, XDG_DATA_HOME: workDir, XDG_CONFIG_HOME: workDir };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const ended = new Promise<never>((_, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`${program} ended (${code}): ${printed}`)));
  });
  ended.catch(() => undefined);
  await Promise.race([ended, answers(port)]);
  return { port, stop: () => stop(child) };
}

/** Resolves when something answers at a port. */
async function answers(port: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (response) return;
    await new Promise((turn) => setImmediate(turn));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((exited) => child.once('exit', exited));
  child.kill('SIGTERM');
  await gone;
}
