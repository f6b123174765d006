import process from 'node:process';
import { explainFailure } from './explain-failure.ts';

// Errors of the machine or the command line end a command with one line that says what to do.
process.on('uncaughtException', (error) => {
  console.error(explainFailure(error) ?? error);
  process.exit(1);
});

// A reader that has seen enough, such as `| head`, is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
