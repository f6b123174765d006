import { type Day, formatDay } from '../../dates/calendar.ts';
import {
  type Dateline,
  dayAbove,
  dayOfDateline,
  findDateline,
  placeOfDateline,
  type ReckonedDay,
} from './dateline.ts';
import { paragraphName, shownWords } from './guess-words.ts';
import type { ImportSetting } from './import-setting.ts';
import { findLeftovers, type Leftover } from './leftovers.ts';
import { asMarkdown, type Paste } from './paste.ts';
import type { FoundLabel } from './speakers.ts';

/** Stands in for a day that is not known, so that a draft is valid. */
export const missingDay = '1970-01-01';

/** What the paste says about the report as a whole. */
export interface ReportFacts {
  dateline: Dateline | undefined;
  day: Day | undefined;
  place: { id: string; label: string } | undefined;
  guesses: string[];
}

/** The day, the place and the publisher of a report, and the parts of the paste that are not part of it. */
export function readReport(
  { paragraphs, removed, mailMarks }: Paste,
  { records, eventDays, settings, day: givenDay }: ImportSetting,
): ReportFacts {
  const dateline = findDateline(paragraphs);
  const given: ReckonedDay | undefined =
    givenDay === undefined ? undefined : { day: givenDay, how: 'given with --date' };
  const reckoned =
    given ?? (dateline && dayOfDateline(dateline, paragraphs, eventDays)) ?? dayAbove(paragraphs);
  const place = dateline && placeOfDateline(dateline, records);
  const leftovers = findLeftovers(paragraphs, dateline);
  const theirs = headline(paragraphs, dateline?.paragraph, leftovers);
  const guesses = [
    `title and summary: both are ours so far. Write a headline that states a fact, and one or two sentences${theirs === undefined ? '' : `; theirs is ${shownWords(theirs)}`}`,
    reckoned
      ? `dateline.date: ${reckoned.day}, ${formatDay(reckoned.day)} (${asMarkdown(reckoned.how)})`
      : `dateline.date: the paste gives no day, and ${missingDay} only fills the place. Write the day it reports on`,
    place
      ? `dateline.place: ${place.id} (“${asMarkdown(dateline.placeWords)}” in the dateline)`
      : `dateline.place: ${dateline ? `“${asMarkdown(dateline.placeWords)}” is not in the record` : 'the paste has no dateline'}, and ${settings.default_place} only fills the place`,
    'published: an hour that fits the day. Write when it is published here',
    dateline?.agency === undefined
      ? 'The paste does not say who published the report. Make its page a source with npm run new -- source, and cite it'
      : `The report is by “${asMarkdown(dateline.agency)}”. Make its page a source with npm run new -- source, and cite it`,
  ];
  if (removed > 0) guesses.push(`${removed} invisible characters were taken out of the paste`);
  if (mailMarks > 0)
    guesses.push(
      `${mailMarks} lines began with >, the mark of a quoted mail, which was taken away. Look up who wrote them`,
    );
  for (const { kind, paragraph, words } of leftovers)
    guesses.push(`${paragraphName(paragraph)}, ${leftoverTexts[kind]}: ${shownWords(words)}`);
  return { dateline, day: reckoned?.day, place, guesses };
}

const leftoverTexts = {
  caption: 'a caption, and no part of the report',
  credit: 'who made it or how long it is, and no part of the report',
  'story card': 'a link to another story, and no part of the report',
  notice: 'a notice, and no part of the report',
  'mail header': 'the head of a mail, and no part of the report',
  'cut tail': 'the end is missing or cut. Find the whole report before it is used',
  'open end': 'the end has no full stop and may be missing or cut. Find the whole report before it is used',
} as const;

/** The line above a report that seems to be its headline. */
function headline(
  paragraphs: readonly string[],
  datelineAt: number | undefined,
  leftovers: readonly Leftover[],
): string | undefined {
  const [first = ''] = paragraphs[0]?.split('\n', 1) ?? [];
  const isHeadline =
    (paragraphs.length > 1 || first !== paragraphs[0]) &&
    datelineAt !== 0 &&
    first.length <= 160 &&
    !/[.:;,]$|@/.test(first) &&
    !leftovers.some(({ paragraph, kind }) => paragraph === 0 && kind !== 'open end');
  return isHeadline ? first : undefined;
}

/** Who speaks where a transcript has this label. */
export function guessOfLabel({ label, paragraphs, ids, names, isQuestion }: FoundLabel): string {
  const places = `Paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.map((index) => index + 1).join(', ')}, ${shownWords(label)}`;
  if (isQuestion) return `${places}: questions, not the words of the person who answers`;
  if (ids.length === 0)
    return `${places}: somebody speaks whom the record does not know. Make a person of them, or leave it out`;
  const speakers = ids.map((id, index) => `${id} (${names[index]})`).join(' or ');
  return `${places}: spoken by ${speakers}. Quote from it with by=${ids.length === 1 ? ids[0] : 'ID'}`;
}
