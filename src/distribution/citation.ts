import { entryPath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf, moment } from '../dates/edtf.ts';
import { langOfName } from '../record/languages.ts';
import { speakerName } from '../record/names.ts';
import type { TextRun } from '../text/script-runs.ts';

/** How to cite an article, as a line of plain text. */
export function citeArticle(site: Site, { id, data }: Entry<'articles'>): string {
  const updated = data.updated === undefined ? '' : `, updated ${formatDay(moment(data.updated).day)}`;
  const author = data.author === site.settings.name ? '' : `${data.author}, `;
  return `${author}“${data.title}”, ${site.settings.name}, ${formatDay(moment(data.published).day)}${updated}, ${site.url}${entryPath('articles', id)}`;
}

/**
 * How to cite a statement: whose words, of which day, where they stand here, and the source that has them. The title
 * of a source in another language is a run of its own, and so is a name in other letters.
 */
export function statementCitation(site: Site, statement: Statement): TextRun[] {
  const before = `${speakerName(site, statement.speaker)}, ${formatEdtf(edtf(statement.on))}, in ${site.settings.name}, ${site.url}${statement.path}`;
  const source = site.byId.sources.get(statement.source)?.data;
  if (!source) return [{ text: before }];
  const { title, published, language } = source;
  const publisher = originatorOf(source);
  const publisherLang = langOfName(publisher, language);
  return [
    ...(publisherLang === undefined
      ? [{ text: `${before}, from ${publisher}, “` }]
      : [{ text: `${before}, from ` }, { text: publisher, lang: publisherLang }, { text: ', “' }]),
    { text: title, ...(language !== 'en' && { lang: language }) },
    { text: `”, ${formatEdtf(edtf(published))}` },
  ];
}
