import process from 'node:process';

await import('./build.ts');
if (!process.exitCode) await import('./preview.ts');
