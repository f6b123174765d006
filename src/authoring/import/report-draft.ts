import { stringify } from 'yaml';
import { formatDay } from '../../dates/calendar.ts';
import { formatEntry } from '../format-entry.ts';
import type { ImportSetting } from './import-setting.ts';
import { asMarkdown } from './paste.ts';
import { missingDay, type ReportFacts } from './report-guesses.ts';
import type { ReportNames } from './report-names.ts';

/** The draft of an article: front matter, the guesses as a list, and the paste in a quoting block. */
export function reportDraft(
  { day, place }: Pick<ReportFacts, 'day' | 'place'>,
  { people, parties, places }: ReportNames,
  guesses: readonly string[],
  paragraphs: readonly string[],
  { default_place, default_offset }: ImportSetting['settings'],
): string {
  const placeId = place?.id ?? default_place;
  const draft = [
    '---',
    '# Made by npm run import. What is guessed is listed in the text; the pasted sentences are to be rewritten, not published.',
    `title: ${stringify(`? Report of ${day ? formatDay(day) : 'a day that is not known'}`).trim()}`,
    'summary: "? To be written."',
    `published: ${day ?? missingDay}T18:00${default_offset}`,
    'kind: report',
    `dateline: { place: ${placeId}, date: ${day ?? missingDay} }`,
    ...listLine('people', [...people]),
    ...listLine('parties', [...parties]),
    ...listLine(
      'places',
      [...places].filter((id) => id !== placeId),
    ),
    '# Take the next line away when no guess and no pasted sentence is left.',
    'draft: true',
    '---',
    '',
    '## Guesses to settle',
    '',
    ...guesses.map((guess) => `- ? ${guess}`),
    '',
    '## The report as it was pasted',
    '',
    paragraphs
      .map((paragraph) =>
        asMarkdown(paragraph)
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n'),
      )
      .join('\n>\n'),
  ].join('\n');
  return formatEntry(`${draft}\n`).text;
}

function listLine(field: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${field}: [${ids.join(', ')}]`];
}
