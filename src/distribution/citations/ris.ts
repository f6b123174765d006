import { type CitedWork, citedDate } from './cited-work.ts';

const types: Readonly<Record<CitedWork['type'], string>> = {
  'newspaper article': 'NEWS',
  'web page': 'ELEC',
  document: 'GEN',
};

/** Works as RIS, which EndNote, Mendeley, RefWorks and Zotero import. Lines end with CRLF, as its description demands. */
export function ris(works: readonly CitedWork[]): string {
  return works.map(recordOf).join('\r\n');
}

function recordOf(work: CitedWork): string {
  const date = citedDate(work);
  const [year, month = '', day = ''] = date?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['TY', types[work.type]],
    ['ID', work.key],
    ['TI', work.title],
    ...work.authors.map((author): [string, string] => ['AU', author]),
    ['T2', work.type === 'document' ? undefined : work.publication],
    ['PB', work.type === 'document' ? work.publication : undefined],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['AB', work.abstract],
    ['N1', work.note],
    ['LA', work.language],
    ['UR', work.url],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}\r\n`))
    .join('');
}

/** A line end would begin another field. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
