import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCommand, type Program, run } from './program.ts';

interface CslItem {
  id: string;
  title?: string;
  issued?: unknown;
  author?: unknown[];
}

/** All citation files of one format in one file. */
async function withAll<T>(
  site: string,
  ending: string,
  read: (file: string, text: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-citations-'));
  try {
    const text = globSync(`**/*.${ending}`, { cwd: site })
      .sort()
      .map((file) => readFileSync(join(site, file), 'utf8'))
      .join('\n');
    const file = join(folder, `all.${ending}`);
    writeFileSync(file, text);
    return await read(file, text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function itemsOf(format: string, file: string): Promise<CslItem[]> {
  return JSON.parse(await run('pandoc', ['--from', format, '--to', 'csljson', file])) as CslItem[];
}

/** Every entry is read, with title, date and author. */
function checkItems(items: readonly CslItem[], wanted: number): number {
  if (items.length !== wanted) throw new Error(`${items.length} of ${wanted} were read`);
  const lacking = items.filter(({ title, issued, author }) => !title || !issued || !author?.length);
  if (lacking.length > 0) throw new Error(`without title, date or author: ${lacking[0]?.id}`);
  return items.length;
}

export const citationPrograms: readonly Program[] = [
  {
    name: 'pandoc',
    package: 'pandoc',
    isThere: hasCommand('pandoc'),
    read: async (site) => {
      const count = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;
      const bibtex = await withAll(site, 'bib', async (file, text) =>
        checkItems(await itemsOf('bibtex', file), count(/^@/gm, text)),
      );
      const biblatex = await withAll(site, 'bib', async (file, text) =>
        checkItems(await itemsOf('biblatex', file), count(/^@/gm, text)),
      );
      const formats = await run('pandoc', ['--list-input-formats']);
      if (!/^ris$/m.test(formats))
        return `${bibtex} entries as BibTeX, ${biblatex} as BibLaTeX; reads no RIS`;
      const ris = await withAll(site, 'ris', async (file, text) =>
        checkItems(await itemsOf('ris', file), count(/^TY/gm, text)),
      );
      return `${bibtex} entries as BibTeX, ${biblatex} as BibLaTeX, ${ris} as RIS`;
    },
  },
  {
    name: 'ris2xml and bib2xml',
    package: 'bibutils',
    isThere: hasCommand('ris2xml'),
    read: async (site) => {
      const read = (program: string, ending: string) =>
        withAll(site, ending, async (file) => (await run(program, [file])).match(/<mods /g)?.length ?? 0);
      const [ris, bib] = [await read('ris2xml', 'ris'), await read('bib2xml', 'bib')];
      if (ris !== bib) throw new Error(`${ris} records as RIS, ${bib} as BibTeX`);
      return `${ris} records in each`;
    },
  },
];
