import './plain-failures.ts';
import process from 'node:process';
// Before a build that would be for nothing.
import './wanted-port.ts';

await import('./build.ts');
if (!process.exitCode) await import('./preview.ts');
