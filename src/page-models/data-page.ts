import { schemaPath } from '../content-model/addresses.ts';
import { collections } from '../content-model/collections.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, formatDay, weekdayIndex } from '../dates/calendar.ts';
import { tableNames } from '../distribution/data-tables.ts';
import { capitalised } from '../text/text.ts';

/** What the page about the data lists. */
export interface DataPage {
  editionLabel: string;
  licence: { name: string; url: string };
  siteName: string;
  /** A day, its month and a range of days, in the format of the data. */
  dateExamples: [day: string, month: string, interval: string];
  files: { name: string; count: number; json: string; schema: string; csv?: string }[];
}

export function dataPage(site: Site): DataPage {
  const { pivotal_day } = site.settings;
  const monday = addDays(pivotal_day, 7 - weekdayIndex(pivotal_day));
  return {
    editionLabel: formatDay(site.edition),
    licence: site.settings.licence,
    siteName: site.settings.name,
    dateExamples: [pivotal_day, pivotal_day.slice(0, 7), `${monday}/${addDays(monday, 6)}`],
    files: [...collections, 'statements' as const].map((name) => ({
      name: capitalised(name),
      count: name === 'statements' ? site.statements.length : site.entries[name].length,
      json: `/data/${name}.json`,
      schema: schemaPath(name),
      ...(tableNames.some((table) => table === name) && { csv: `/data/${name}.csv` }),
    })),
  };
}
