import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Output of a git command in a folder, as bytes. @throws Error with git's own message */
export async function git(folder: string, ...args: string[]): Promise<Buffer> {
  const { stdout } = await execute('git', ['-C', folder, ...args], {
    encoding: 'buffer',
    maxBuffer: 1024 * 1024 * 1024,
  }).catch((error: Error & { stderr?: Buffer; code?: unknown }) => {
    const reason =
      error.code === 'ENOENT' ? 'git is not installed' : String(error.stderr ?? error.message).trim();
    throw new Error(reason);
  });
  return stdout;
}

/** A file as it was in a revision; its path is relative to the folder. */
export interface OldFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * The files of a folder that differ from a revision, as they were in it. New files are not included.
 *
 * @throws Error with the reason, if the revision does not exist or the folder is not in a repository
 */
export async function changedFiles(folder: string, revision: string): Promise<OldFile[]> {
  const commit = await git(folder, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)
    .then((found) => found.toString().trim())
    .catch((error: Error) => {
      throw new Error(
        `--since ${revision}: there is no such revision here (${error.message.split('\n')[0]})`,
      );
    });
  const args = [
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--relative',
    '--diff-filter=MDT',
    commit,
    '--',
    '.',
  ];
  const paths = (await git(folder, ...args)).toString().split('\0').filter(Boolean);
  const prefix = (await git(folder, 'rev-parse', '--show-prefix')).toString().trim();
  const files: OldFile[] = [];
  for (const path of paths) {
    files.push({ path, bytes: await git(folder, 'cat-file', 'blob', `${commit}:${prefix}${path}`) });
  }
  return files;
}
