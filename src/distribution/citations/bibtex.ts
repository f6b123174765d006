import { type CitedWork, citedDate } from './cited-work.ts';

/** The macros by which every style of BibTeX knows the months, in its own language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Works as BibTeX entries that BibTeX and BibLaTeX both read. */
export function bibtex(works: readonly CitedWork[]): string {
  return works.map(entryOf).join('\n');
}

function entryOf(work: CitedWork): string {
  const [year, month, day] = citedDate(work)?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['author', `{${work.authors.map((author) => `{${bibtexText(author)}}`).join(' and ')}}`],
    ['title', `{{${bibtexText(work.title)}}}`],
    ['howpublished', `{${bibtexText(work.publication)}}`],
    ['year', year && `{${year}}`],
    ['month', month && months[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    ['url', `{${bibtexAddress(work.url)}}`],
    ['note', work.note && `{${bibtexText(work.note)}}`],
    ['abstract', work.abstract && `{${bibtexText(work.abstract)}}`],
    ['language', work.language.startsWith('en') ? '{english}' : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = ${value},\n` : []));
  return `@misc{${work.key},\n${lines.join('')}}\n`;
}

const bibtexCommands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** Text in which BibTeX finds no command and no comment. Even escaped braces must come in pairs, so unpaired ones are removed. */
function bibtexText(text: string): string {
  const balanced = hasPairedBraces(text) ? text : text.replace(/[{}]/g, '');
  return balanced
    .replace(/[\\~^{}]/g, (character) => bibtexCommands[character] ?? '')
    .replace(/[&%$#_]/g, '\\$&');
}

/** An address, with only the characters escaped that would end the field. */
function bibtexAddress(url: string): string {
  return url.replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
