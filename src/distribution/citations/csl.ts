import { type EdtfText, edtf } from '../../dates/edtf.ts';
import type { CitedWork } from './cited-work.ts';

const types: Readonly<Record<CitedWork['type'], string>> = {
  'newspaper article': 'article-newspaper',
  'web page': 'webpage',
  document: 'document',
};

/** Works as CSL JSON, as reference managers import it. */
export function cslJson(works: readonly CitedWork[]): string {
  const items = works.map((work) => ({
    id: work.key,
    type: types[work.type],
    title: work.title,
    author: work.authors.map((literal) => ({ literal })),
    'container-title': work.publication,
    publisher: work.publication,
    ...(work.date !== undefined && { issued: issued(work.date) }),
    ...(work.abstract !== undefined && { abstract: work.abstract }),
    ...(work.note !== undefined && { note: work.note }),
    language: work.language,
    URL: work.url,
  }));
  return `${JSON.stringify(items, null, 1)}\n`;
}

/** A date with as many parts as are known; the last day of an interval too. */
function issued(written: EdtfText) {
  const { text, isUncertain, isApproximate } = edtf(written);
  const parts = text.split('/').map((end) => end.replace(/[?~]$/, '').split('-').map(Number));
  return { 'date-parts': parts, ...((isUncertain || isApproximate) && { circa: true }) };
}
