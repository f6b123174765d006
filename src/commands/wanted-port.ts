const written = process.env['PORT'] || '4321';

if (!/^\d+$/.test(written) || Number(written) > 65535) {
  console.error(
    `PORT is "${written}". Set it to a number from 0 to 65535, or leave it out: the site is then at 4321.`,
  );
  process.exit(1);
}

/** The port to serve at, from the environment; 0 for any free one. Where PORT names none, the command has ended. */
export const wantedPort = Number(written);
