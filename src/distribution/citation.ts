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

/** Where a reference manager finds an article's citation, beside its page. */
export const citationPaths = {
  bibtex: (id: string) => `/articles/${id}.bib`,
  csl: (id: string) => `/articles/${id}.csl.json`,
} as const;

/** An article as a BibTeX entry that BibTeX and BibLaTeX both read. */
export function articleBibtex(site: Site, { id, data }: Entry<'articles'>): string {
  const { day } = moment(data.published);
  const fields: [string, string][] = [
    ['author', `{${bibtexText(data.author)}}`],
    ['title', `{${bibtexText(data.title)}}`],
    ['howpublished', site.settings.name],
    ['year', day.slice(0, 4)],
    ['month', String(Number(day.slice(5, 7)))],
    ['day', String(Number(day.slice(8)))],
    ['url', `${site.url}${entryPath('articles', id)}`],
    ['language', 'english'],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('');
  return `@misc{${id},\n${lines}}\n`;
}

/** An article as CSL JSON, a list of one item, as reference managers import it. */
export function articleCsl(site: Site, { id, data }: Entry<'articles'>): string {
  const { day } = moment(data.published);
  const item = {
    id,
    type: 'article-newspaper',
    title: data.title,
    author: [{ literal: data.author }],
    'container-title': site.settings.name,
    publisher: site.settings.name,
    issued: { 'date-parts': [day.split('-').map(Number)] },
    abstract: data.summary,
    language: site.language,
    URL: `${site.url}${entryPath('articles', id)}`,
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}

const bibtexCommands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** Text in which BibTeX finds no command and no comment. Braces, escaped, must still come in pairs: lone ones go. */
function bibtexText(text: string): string {
  const balanced = hasPairedBraces(text) ? text : text.replace(/[{}]/g, '');
  return balanced
    .replace(/[\\~^{}]/g, (character) => bibtexCommands[character] ?? '')
    .replace(/[&%$#_]/g, '\\$&');
}

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
