import { fileSchemaPath, schemaPath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { addDays, formatDay, weekdayIndex } from '../dates/calendar.ts';
import { type CodebookField, codebook } from '../distribution/codebook.ts';
import { tableNames } from '../distribution/data-tables.ts';
import { dataEdition } from '../record/data-edition.ts';
import { capitalised } from '../text/text.ts';

/** What the page about the data lists. */
export interface DataPage {
  /** `2031-05-31+1a2b3c4d` */
  edition: string;
  editionLabel: string;
  licence: { name: string; url: string };
  siteName: string;
  /** How to cite the data. */
  citation: string;
  /** A day, its month and a range of days, in the format of the data. */
  dateExamples: [day: string, month: string, interval: string];
  files: DataFileLine[];
}

export interface DataFileLine {
  /** `events` */
  id: string;
  name: string;
  count: number;
  json: string;
  csv: string;
  schema: string;
  recordSchema: string;
  fields: CodebookField[];
}

export function dataPage(site: Site): DataPage {
  const { pivotal_day, name: siteName, licence } = site.settings;
  const monday = addDays(pivotal_day, 7 - weekdayIndex(pivotal_day));
  const { id: edition, date } = dataEdition(site);
  return {
    edition,
    editionLabel: formatDay(date),
    licence,
    siteName,
    citation: `${siteName}, data set, edition ${edition}, ${site.url}/data/`,
    dateExamples: [pivotal_day, pivotal_day.slice(0, 7), `${monday}/${addDays(monday, 6)}`],
    files: tableNames.map((name) => ({
      id: name,
      name: capitalised(name),
      count: name === 'statements' ? site.statements.length : site.entries[name].length,
      json: `/data/${name}.json`,
      csv: `/data/${name}.csv`,
      schema: fileSchemaPath(name),
      recordSchema: schemaPath(name),
      fields: codebook(site, name),
    })),
  };
}
