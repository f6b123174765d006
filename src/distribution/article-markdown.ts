import { datePath, entryPath } from '../content-model/addresses.ts';
import { collectionOf } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { formatDay } from '../dates/calendar.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { edtf, moment } from '../dates/edtf.ts';
import { statementsIn } from '../record/entry-statements.ts';
import { languageName } from '../record/languages.ts';
import { labelOf, speakerCollection, speakerName } from '../record/names.ts';
import { tellingOf, translatorName } from '../record/tellers.ts';

/** Address of an article's Markdown twin, next to its page. */
export function markdownPath(id: string): string {
  return `/articles/${id}.md`;
}

/**
 * An article as Markdown that reads anywhere: links to records are web addresses, quotations are block quotations
 * with their speaker and source, citations are footnotes with the sources written out.
 *
 * @param file the article's own file, as its author wrote it
 */
export function articleMarkdown(site: Site, entry: Entry<'articles'>, file: string): string {
  const { id, data } = entry;
  const place = labelOf(site, 'places', data.dateline.place);
  const published = formatDay(moment(data.published).day);
  const updated = data.updated === undefined ? '' : `, updated ${formatDay(moment(data.updated).day)}`;
  const { reconstructed } = site.settings;
  const origin =
    reconstructed === undefined
      ? `Published ${published}${updated}`
      : `Written in ${formatEdtf(edtf(reconstructed))} from sources of the day, with what was known on ${published}${updated},`;
  const corrections = (data.corrections ?? []).map(
    ({ on, grade, note }) => `> Correction (${grade}), ${formatDay(on)}: ${plain(note)}\n\n`,
  );
  return [
    `# ${plain(data.title)}\n\n${plain(data.summary)}\n\n`,
    ...corrections,
    `[${plain(place)}](${site.url}${entryPath('places', data.dateline.place)}), `,
    `[${formatDay(data.dateline.date)}](${site.url}${datePath(data.dateline.date)}). `,
    `${origin} by ${plain(data.author)}, <${site.url}${entryPath('articles', id)}>\n\n`,
    `${bodyMarkdown(site, entry, file)}\n`,
    sourceNotes(site, entry),
    `\n---\n\n${site.settings.name}, [${site.settings.licence.name}](${site.settings.licence.url}). `,
    'Words quoted from others stand under the terms of their sources.\n',
  ].join('');
}

/** The text under an entry's front matter, as the same Markdown; empty for an entry without text. */
export function entryMarkdown(site: Site, entry: Entry, file: string): string {
  if (entry.body.parts.length === 0) return '';
  return `${bodyMarkdown(site, entry, file)}\n${sourceNotes(site, entry)}`.trim();
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The body with what only this site understands put into plain Markdown, at the places the reader found it. */
function bodyMarkdown(site: Site, entry: Entry, file: string): string {
  const source = file.replace(/^\uFEFF/, '').replace(/\r\n|\r/g, '\n');
  const lines = source.split('\n');
  const lineStarts = startsOf(lines);
  const offsetOf = ({ line, column }: { line: number; column: number }) =>
    (lineStarts[line - 1] ?? source.length) + column - 1;
  const { mentions, citations, quotations } = entry.body;
  const statements = new Map(statementsIn(site, entry).map((statement) => [statement.anchor, statement]));

  /** Puts something else in the place of a block between `:::` lines. */
  const blockEdit = ({ line }: { line: number }, write: (words: string[]) => string): Edit[] => {
    const close = lines.findIndex((text, index) => index >= line && /^:{3,}\s*$/.test(text));
    if (close < 0) return [];
    const end = (lineStarts[close] ?? 0) + (lines[close]?.length ?? 0);
    return [{ start: lineStarts[line - 1] ?? 0, end, text: write(lines.slice(line, close)) }];
  };

  const edits: Edit[] = [
    ...mentions.flatMap((mention) => linkEdit(site, source, offsetOf(mention), mention)),
    ...citationEdits(source, citations, offsetOf),
    ...quotations.flatMap((quotation): Edit[] => {
      const statement = statements.get(quotation.id);
      if (!statement) return [];
      const { original } = quotation;
      return [
        ...blockEdit(quotation, (words) => quoteMarkdown(site, statement, words)),
        ...(original === undefined ? [] : blockEdit(original, (words) => originalMarkdown(statement, words))),
      ];
    }),
  ];
  const bodyStart =
    lineStarts[lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1] ?? 0;
  return applyEdits(source, edits, bodyStart).replaceAll('](/', `](${site.url}/`).trim();
}

function linkEdit(
  site: Site,
  source: string,
  from: number,
  { noun, id }: { noun: string; id: string },
): Edit[] {
  const target = `${noun}:${id}`;
  const start = source.indexOf(`](${target}`, from) + 2;
  if (start < 2) return [];
  const anchor = /^#[\w-]+/.exec(source.slice(start + target.length))?.[0] ?? '';
  const address = `${site.url}/${collectionOf(noun) ?? noun}/${id}/${anchor}`;
  return [{ start, end: start + target.length + anchor.length, text: address }];
}

/** One edit for each bracket, with a footnote mark for every source in it. */
function citationEdits(
  source: string,
  citations: Entry['body']['citations'],
  offsetOf: (place: { line: number; column: number }) => number,
): Edit[] {
  const numbers = new Map(citations.map(({ source: id, number }) => [id, number]));
  const starts = new Set(citations.flatMap(({ occurrences }) => occurrences.map(offsetOf)));
  return [...starts].flatMap((start): Edit[] => {
    const bracket = /^\[(@[^\]]*)\]/.exec(source.slice(start, start + 2000));
    if (!bracket) return [];
    const marks = [...(bracket[1] ?? '').matchAll(/@([\w-]+)/g)].map(
      ([, id = '']) => `[^${numbers.get(id)}]`,
    );
    let textEnd = start;
    while (/\s/.test(source[textEnd - 1] ?? '')) textEnd--;
    return [{ start: textEnd, end: start + bracket[0].length, text: marks.join('') }];
  });
}

function quoteMarkdown(site: Site, statement: Statement, words: string[]): string {
  const speaker = `[${plain(speakerName(site, statement.speaker))}](${site.url}${entryPath(speakerCollection(site, statement.speaker), statement.speaker)})`;
  const source = site.byId.sources.get(statement.source)?.data;
  const origin =
    source === undefined
      ? ''
      : ` ([${plain(originatorOf(source))}](<${source.url.replace(/[<>]/g, encodeURIComponent)}>)`;
  const translated =
    statement.translator === undefined
      ? ''
      : `; translation: ${plain(translatorName(site, statement.translator))}`;
  const telling = tellingOf(site, statement);
  const told = telling === undefined ? '' : `; ${plain(telling)}`;
  const end = origin === '' ? '' : `${origin}${translated}${told})`;
  return [...words, '', `– ${speaker}, ${formatEdtf(edtf(statement.on))}${end}`]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function originalMarkdown({ original }: Statement, words: string[]): string {
  const language = original === undefined ? '' : `, ${languageName(original.lang)}`;
  return [`Original${language}:`, '', ...words].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function sourceNotes(site: Site, entry: Entry): string {
  if (entry.body.citations.length === 0) return '';
  const notes = entry.body.citations.map(({ source: id, number }) => {
    const source = site.byId.sources.get(id)?.data;
    if (!source) return `[^${number}]: ${site.url}${entryPath('sources', id)}`;
    const marks = [
      source.language === 'en' ? undefined : `language: ${source.language}`,
      source.state_media === true ? 'state media' : undefined,
    ].filter((mark) => mark !== undefined);
    const remark = marks.length > 0 ? ` (${marks.join(', ')})` : '';
    return `[^${number}]: ${plain(originatorOf(source))}, “${plain(source.title)}”, ${formatEdtf(edtf(source.published))}${remark}, <${source.url.replace(/[<>]/g, encodeURIComponent)}>`;
  });
  // Without a heading: whatever reads footnotes puts them where it wants.
  return `\n${notes.join('\n\n')}\n`;
}

/** Text in which Markdown finds no markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, '\\$&').replace(/\s+/g, ' ');
}

function applyEdits(source: string, edits: Edit[], from: number): string {
  let text = '';
  let end = from;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    if (edit.start < end) continue;
    text += source.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return text + source.slice(end);
}

function startsOf(lines: string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
