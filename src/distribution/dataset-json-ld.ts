import type { Site } from '../content-model/site.ts';
import { dataEdition } from '../record/data-edition.ts';
import { labelOf } from '../record/names.ts';
import { tableNames } from './data-tables.ts';
import type { JsonLd } from './json-ld.ts';

/** The data as a whole, for search engines of data sets. */
export function datasetJsonLd(site: Site): JsonLd {
  const { settings } = site;
  const { id, date } = dataEdition(site);
  const files = tableNames.flatMap((name) => [
    { path: `${name}.json`, encodingFormat: 'application/json' },
    { path: `${name}.csv`, encodingFormat: 'text/csv' },
  ]);
  return {
    '@type': 'Dataset',
    name: settings.name,
    description: settings.description,
    url: `${site.url}/data/`,
    identifier: `${site.url}/data/datapackage.json`,
    license: settings.licence.url,
    creator: { '@type': 'Organization', name: settings.name, url: `${site.url}/about/` },
    version: id,
    dateModified: date,
    temporalCoverage: `${settings.scope.from}/${settings.scope.to}`,
    spatialCoverage: settings.map.region,
    keywords: site.entries.topics.map((topic) => labelOf(site, 'topics', topic.id)),
    inLanguage: site.language,
    isAccessibleForFree: true,
    distribution: [{ path: 'datapackage.json', encodingFormat: 'application/json' }, ...files].map(
      ({ path, encodingFormat }) => ({
        '@type': 'DataDownload',
        encodingFormat,
        contentUrl: `${site.url}/data/${path}`,
      }),
    ),
  };
}
