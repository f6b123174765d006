import { schemaPath } from '../content-model/addresses.ts';
import { collections } from '../content-model/collections.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { tableNames } from '../distribution/data-tables.ts';
import { publication } from '../distribution/publication.ts';
import { capitalised } from '../text/text.ts';

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
