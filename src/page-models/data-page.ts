import { schemaPath } from '../content-model/addresses.ts';
import { formatDay } from '../content-model/calendar.ts';
import { collections } from '../content-model/collections.ts';
import type { Site } from '../content-model/site.ts';
import { capitalised } from '../content-model/text.ts';
import { tableNames } from '../distribution/data-tables.ts';
import { publication } from '../distribution/publication.ts';

/** What the page about the data lists. */
export interface DataPage {
  editionLabel: string;
  licence: { title: string; url: string };
  files: { name: string; count: number; json: string; schema: string; csv?: string }[];
}

export function dataPage(site: Site): DataPage {
  return {
    editionLabel: formatDay(site.edition),
    licence: publication.licence,
    files: [...collections, 'statements' as const].map((name) => ({
      name: capitalised(name),
      count: name === 'statements' ? site.statements.length : site.entries[name].length,
      json: `/data/${name}.json`,
      schema: schemaPath(name),
      ...(tableNames.some((table) => table === name) && { csv: `/data/${name}.csv` }),
    })),
  };
}
