import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { expect, test } from 'vitest';

const sourceFolder = join(import.meta.dirname, '../../src');

/** Which rooms of src/ a room may import from, besides itself. A room is a folder, or a file at the top. */
const allowedRooms: Record<string, string[]> = {
  dates: [],
  kept: [],
  text: [],
  'content-model': ['dates', 'text'],
  markdown: ['text', 'content-model'],
  rules: ['dates', 'text', 'content-model'],
  reading: ['dates', 'text', 'kept', 'content-model', 'markdown', 'rules'],
  settings: ['content-model', 'reading'],
  evidence: ['dates', 'text', 'content-model'],
  checking: ['dates', 'content-model', 'evidence'],
  revision: ['dates', 'text', 'content-model', 'reading', 'checking'],
  record: ['dates', 'text', 'content-model'],
  search: ['dates', 'text', 'kept', 'content-model', 'record'],
  pictures: ['dates', 'content-model', 'record'],
  distribution: ['dates', 'text', 'kept', 'content-model', 'settings', 'record'],
  'page-models': ['dates', 'text', 'content-model', 'settings', 'record', 'search', 'distribution'],
  styles: [],
  server: [],
  authoring: ['dates', 'text', 'content-model', 'markdown', 'rules', 'reading', 'checking', 'revision'],
  build: [
    'dates',
    'text',
    'kept',
    'content-model',
    'reading',
    'revision',
    'settings',
    'search',
    'distribution',
    'page-models',
  ],
  dev: ['content-model', 'reading', 'settings', 'search', 'authoring', 'distribution', 'server'],
  commands: [
    'dates',
    'text',
    'content-model',
    'reading',
    'settings',
    'checking',
    'revision',
    'authoring',
    'build',
    'server',
  ],
  'site.ts': ['content-model', 'reading', 'revision', 'settings'],
  components: ['search', 'pictures', 'page-models', 'styles'],
  layouts: ['settings', 'page-models', 'site.ts', 'styles', 'components'],
  pages: [
    'record',
    'search',
    'pictures',
    'distribution',
    'page-models',
    'settings',
    'site.ts',
    'layouts',
    'components',
    'server',
    'styles',
  ],
};

/** Where `astro:` modules may be imported: everything else runs in plain Node. */
const astroRooms = ['site.ts', 'pages'];

interface Import {
  file: string;
  target: string;
}

test('every import of the code goes in a direction that is allowed', () => {
  const files = globSync('**/*.{ts,mjs,astro}', { cwd: sourceFolder })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.endsWith('.test.ts'));
  const imports = files.flatMap((file) => readImports(file, readFileSync(join(sourceFolder, file), 'utf8')));
  expect(imports.length).toBeGreaterThan(files.length);
  expect(imports.filter((found) => !isAllowed(found))).toEqual([]);
});

test('every import goes down in the picture of docs/architecture.md, which has every room once', () => {
  const picture = readFileSync(join(sourceFolder, '../docs/architecture.md'), 'utf8');
  const floors = [...picture.matchAll(/^floor (\d+) +(.+)$/gm)].flatMap(([, floor, rooms = '']) =>
    rooms.split(' · ').map((room): [string, number] => [room, Number(floor)]),
  );
  const floorOf = new Map(floors);
  expect(floors.map(([room]) => room).sort()).toEqual(Object.keys(allowedRooms).sort());
  const climbing = Object.entries(allowedRooms).flatMap(([room, targets]) =>
    targets
      .filter((target) => (floorOf.get(target) ?? 0) >= (floorOf.get(room) ?? 0))
      .map((target) => `${room} → ${target}`),
  );
  expect(climbing).toEqual([]);
});

test.each([
  ['record/by-day.ts', "import { readEdtf } from '../dates/edtf.ts';", true],
  ['dates/edtf.ts', "import { byDay } from '../record/by-day.ts';", false],
  [
    'content-model/schemas/event.ts',
    "import {\n  byDay,\n  type Day,\n} from '../../record/by-day.ts';",
    false,
  ],
  ['components/DayList.astro', "---\nimport type { DayPage } from '../page-models/day.ts';\n---", true],
  ['components/DayList.astro', "---\nimport '../site.ts';\n---", false],
  ['record/by-day.ts', "export { loadSite } from '../site.ts';", false],
  ['record/by-day.ts', "const site = await import('../site.ts');", false],
  ['pages/articles/[id].astro', "import { getEntry } from 'astro:content';", true],
  ['components/Picture.astro', "import { Image } from 'astro:assets';", true],
  ['layouts/Page.astro', "import { Image } from 'astro:assets';", false],
  ['record/by-day.ts', "import { getCollection } from 'astro:content';", false],
])('%s: %s (%s)', (file, code, allowed) => {
  const found = readImports(file, code);
  expect(found).toHaveLength(1);
  expect(found.every(isAllowed)).toBe(allowed);
});

function isAllowed({ file, target }: Import): boolean {
  const from = roomOf(file);
  if (target.startsWith('astro:')) {
    return astroRooms.includes(from) || (from === 'components' && target === 'astro:assets');
  }
  if (!target.startsWith('.')) return true;
  const to = roomOf(posix.join(posix.dirname(file), target));
  return from === to || (allowedRooms[from]?.includes(to) ?? false);
}

function readImports(file: string, code: string): Import[] {
  const pattern = /(?:^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?|\bimport\()\s*['"]([^'"]+)['"]/gm;
  return [...code.matchAll(pattern)].map(([, target]) => ({ file, target: target ?? '' }));
}

function roomOf(file: string): string {
  return file.split('/', 1)[0] ?? file;
}
