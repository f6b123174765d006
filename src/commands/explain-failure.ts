/**
 * What a person can do about an error of the machine or of a command line, in one line; undefined for an error that is a
 * fault of the program.
 */
export function explainFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  const place = path ?? quotedPath(message) ?? 'a file';
  if (code.startsWith('ERR_PARSE_ARGS'))
    return `${message.split('. ', 1)[0]}. README.md lists what the command takes.`;
  if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left on device/i.test(message))
    return 'The disk is full. Free some space and run the command again; the last good site stays as it was.';
  if (code === 'EROFS' || /read-only file system/i.test(message))
    return `${place} is on a disk that nothing can be written to. Use a copy of the project on one that can, or name another place with --out.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `This user may not use ${place} (${code}). Give the user access to it, or run the command as one who has it.`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${place}: there is a file where a folder is needed. Move it away.`;
  if (code === 'EISDIR') return `${place}: there is a folder where a file is needed. Move it away.`;
  if (code === 'EMFILE' || code === 'ENFILE')
    return 'Too many files are open on this machine. Close other programs, or raise the limit (ulimit -n 4096).';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ENOMEM')
    return 'The memory of this machine was not enough. Close other programs, or run the command on a larger machine.';
  if (code === 'ENOENT' && path !== undefined)
    return `${place} is not there. It may have been moved while the command ran.`;
  return undefined;
}

/** The path that a message of a library quotes. */
function quotedPath(message: string): string | undefined {
  return /'([^']*\/[^']*)'|"([^"]*\/[^"]*)"/.exec(message)?.slice(1).find(Boolean);
}
