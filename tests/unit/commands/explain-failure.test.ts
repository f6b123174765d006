import { expect, test } from 'vitest';
import { explainFailure } from '../../../src/commands/explain-failure.ts';

const failure = (message: string, facts: object = {}) => Object.assign(new Error(message), facts);

test.each([
  [
    'a full disk',
    failure('ENOSPC: no space left on device, write', { code: 'ENOSPC' }),
    /^The disk is full\. Free/,
  ],
  [
    'a full disk that a library tells of',
    failure('Could not write bundle: No space left on device (os error 28)'),
    /^The disk is full\. Free/,
  ],
  [
    'a disk that nothing can be written to',
    failure('EROFS: read-only file system, mkdir', { code: 'EROFS', path: '/site/.astro' }),
    /^\/site\/\.astro is on a disk that nothing can be written to\./,
  ],
  [
    'a folder of somebody else',
    failure('EACCES: permission denied', { code: 'EACCES', path: '/site/dist' }),
    /^This user may not use \/site\/dist \(EACCES\)\. Give/,
  ],
  [
    'a file in the way of a folder',
    failure("ENOTDIR: not a directory, mkdir '/site/dist/x'", { code: 'ENOTDIR' }),
    /^\/site\/dist\/x: there is a file where a folder is needed/,
  ],
  [
    'an unknown option',
    failure("Unknown option '--ot'. To specify a positional argument …", {
      code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
    }),
    /^Unknown option '--ot'\. README\.md lists/,
  ],
  ['too little memory', failure('x', { code: 'ERR_WORKER_OUT_OF_MEMORY' }), /^The memory of this machine/],
])('%s is one line that says what to do', (_, error, line) => {
  expect(explainFailure(error)).toMatch(line);
  expect(explainFailure(error)).not.toContain('\n');
});

test('a fault of the program stays what it is', () => {
  expect(explainFailure(new TypeError('x is not a function'))).toBeUndefined();
  expect(explainFailure('thrown')).toBeUndefined();
});
