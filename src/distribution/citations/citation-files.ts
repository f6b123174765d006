import { datePath, entryPath } from '../../content-model/addresses.ts';
import { type Entry, everyEntry } from '../../content-model/entry.ts';
import type { Site } from '../../content-model/site.ts';
import type { Day } from '../../dates/calendar.ts';
import { recordedDays } from '../../record/days.ts';
import { statementsIn } from '../../record/entry-statements.ts';
import { bibtex } from './bibtex.ts';
import { type CitedWork, citedDay, worksOf } from './cited-work.ts';
import { cslJson } from './csl.ts';
import { ris } from './ris.ts';

/** Another form of a page, in a file next to it. */
export interface PageFile {
  href: string;
  /** Text of the link: `BibTeX`. */
  label: string;
  /** Media type. */
  type: string;
}

const formats = [
  { ending: 'ris', label: 'RIS', type: 'application/x-research-info-systems', write: ris },
  { ending: 'bib', label: 'BibTeX', type: 'application/x-bibtex', write: bibtex },
  {
    ending: 'csl.json',
    label: 'CSL JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
] as const;

/** Whether an entry has citation files: only dated entries and those with quotations have. */
export function hasCitationFiles(site: Site, entry: Entry): boolean {
  return (
    ['articles', 'events', 'documents'].includes(entry.collection) || statementsIn(site, entry).length > 0
  );
}

export function citationFilesOf({ collection, id }: Pick<Entry, 'collection' | 'id'>): PageFile[] {
  return filesAt(entryPath(collection, id));
}

export function citationFilesOfDay(day: Day): PageFile[] {
  return filesAt(datePath(day));
}

/** Every citation file of a site, by its site-absolute address. */
export function citationFiles(site: Site): Map<string, () => string> {
  const files = new Map<string, () => string>();
  const add = (page: string, works: () => readonly CitedWork[]) => {
    for (const { ending, write } of formats) files.set(fileAt(page, ending), () => write(works()));
  };
  for (const entry of everyEntry(site.entries)) {
    if (hasCitationFiles(site, entry)) add(entryPath(entry.collection, entry.id), () => worksOf(site, entry));
  }
  for (const day of recordedDays(site)) add(datePath(day), () => [citedDay(site, day)]);
  return files;
}

function filesAt(page: string): PageFile[] {
  return formats.map(({ ending, label, type }) => ({ href: fileAt(page, ending), label, type }));
}

/** `/articles/x.bib` for `/articles/x/` */
function fileAt(page: string, ending: string): string {
  return `${page.slice(0, -1)}.${ending}`;
}
