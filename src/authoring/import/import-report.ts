import { stringify } from 'yaml';
import type { SiteSettings } from '../../content-model/site-settings.ts';
import { type Day, formatDay } from '../../dates/calendar.ts';
import { hasWords } from '../../text/quotation-match.ts';
import { formatEntry } from '../format-entry.ts';
import type { NamedRecord } from '../named-records.ts';
import { dayAbove, dayOfDateline, findDateline, placeOfDateline, type ReckonedDay } from './dateline.ts';
import { findCredit, findLeftovers, type Leftover } from './leftovers.ts';
import { type FoundName, nameFinder } from './names.ts';
import { asMarkdown, firstWords, readPaste } from './paste.ts';
import { quotationDraft } from './quotation-draft.ts';
import { type FoundQuotation, findQuotations } from './quotations.ts';
import { findDates } from './relative-dates.ts';
import {
  type FoundLabel,
  type FoundSpeaker,
  findLabels,
  labelOf,
  seemingEnd,
  speakerOf,
  unnamedPattern,
} from './speakers.ts';
import { findTellers } from './tellers.ts';

/** What an import is told besides the paste. */
export interface ImportSetting {
  records: readonly NamedRecord[];
  /** What the sources of the record have of their pages, in which quoted words are looked up. */
  excerpts: readonly Excerpt[];
  /** Days of the events in the record, from which a missing year is reckoned. */
  eventDays: readonly Day[];
  /** What site.yaml says. */
  settings: Pick<SiteSettings, 'default_place' | 'default_offset' | 'affiliations'>;
  /** The day of the report, where the author gives it. */
  day?: Day;
  /** Id of the source entry that the paste was taken from, where there is one. */
  source?: string;
}

/** The words of a source that the record holds. */
export interface Excerpt {
  source: string;
  text: string;
}

/** A draft made of a pasted report. */
export interface ImportedReport {
  text: string;
  day: Day | undefined;
  placeName: string;
  guesses: number;
}

const missingDay = '1970-01-01';

/**
 * Makes a draft of a pasted report: what could be told about it as a list of guesses, each with a question mark that
 * the checker lets through in drafts only, and every word of the paste in a quoting block.
 */
export function importReport(text: string, setting: ImportSetting): ImportedReport {
  const { paragraphs, removed, mailMarks } = readPaste(text);
  const guesses: string[] = [];
  const guess = (words: string) => guesses.push(`- ? ${words}`);
  const inParagraph = (index: number) => `Paragraph ${index + 1}`;
  const shown = (words: string) => `“${asMarkdown(words.replace(/\s+/g, ' ').trim())}”`;

  const dateline = findDateline(paragraphs);
  const given: ReckonedDay | undefined =
    setting.day === undefined ? undefined : { day: setting.day, how: 'given with --date' };
  const reckoned =
    given ?? (dateline && dayOfDateline(dateline, paragraphs, setting.eventDays)) ?? dayAbove(paragraphs);
  const place = dateline && placeOfDateline(dateline, setting.records);
  const { day } = reckoned ?? {};
  const { default_place, default_offset, affiliations = [] } = setting.settings;
  const unnamed = unnamedPattern(affiliations);

  const leftovers = findLeftovers(paragraphs, dateline);
  const theirs = headline(paragraphs, dateline?.paragraph, leftovers);
  guess(
    `title and summary: both are ours so far. Write a headline that states a fact, and one or two sentences${theirs === undefined ? '' : `; theirs is ${shown(theirs)}`}`,
  );
  guess(
    reckoned
      ? `dateline.date: ${reckoned.day}, ${formatDay(reckoned.day)} (${asMarkdown(reckoned.how)})`
      : `dateline.date: the paste gives no day, and ${missingDay} only fills the place. Write the day it reports on`,
  );
  guess(
    place
      ? `dateline.place: ${place.id} (“${asMarkdown(dateline.placeWords)}” in the dateline)`
      : `dateline.place: ${dateline ? `“${asMarkdown(dateline.placeWords)}” is not in the record` : 'the paste has no dateline'}, and ${default_place} only fills the place`,
  );
  guess(`published: an hour that fits the day. Write when it is published here`);
  if (dateline?.agency !== undefined)
    guess(
      `The report is by “${asMarkdown(dateline.agency)}”. Make its page a source with npm run new -- source, and cite it`,
    );
  else
    guess(
      'Who published the report is not told. Make its page a source with npm run new -- source, and cite it',
    );
  if (removed > 0) guess(`${removed} invisible characters were taken out of the paste`);

  if (mailMarks > 0)
    guess(
      `${mailMarks} lines began with >, the mark of a quoted mail, which was taken away. Look up who wrote them`,
    );
  for (const { kind, paragraph, words } of leftovers) {
    guess(`${inParagraph(paragraph)}, ${leftoverTexts[kind]}: ${shown(words)}`);
  }

  const find = nameFinder(setting.records);
  const labels = findLabels(paragraphs, find);
  let openAbove: FoundSpeaker | undefined;
  for (const label of labels) guess(guessOfLabel(label, shown(label.label)));
  const people = new Map<string, string>();
  const named = new Set<string>();
  const others = { parties: new Set<string>(), places: new Set<string>() };
  let lastPerson: FoundName | undefined;
  const takenIds = new Set<string>();
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const [broken, first = '', second = ''] of paragraph.matchAll(/(\p{L}+)-\n(\p{Ll}+)/gu))
      guess(
        `${inParagraph(index)}, ${shown(broken)}: a line ends within this word. It is read as ${asMarkdown(first + second)}, and may be ${asMarkdown(`${first}-${second}`)}`,
      );
    const pasted = paragraph.replace(/(?<=\p{L})-\n(?=\p{Ll})/gu, '').replace(/\n/g, ' ');
    // What the dateline says is told above.
    const line =
      index === dateline?.paragraph
        ? pasted.replace(dateline.text, (words) => ' '.repeat(words.length))
        : withoutCredit(pasted);
    const names = find(line);
    for (const name of names) {
      const { collection, ids, labels, words, how } = name;
      const key = `${collection} ${words}`;
      if (collection === 'people' && ids.length === 1) people.set(ids[0] ?? '', words);
      if (collection !== 'people' && ids.length === 1)
        others[collection as 'parties' | 'places'].add(ids[0] ?? '');
      if (named.has(key) || how === 'name') continue;
      named.add(key);
      const to = ids.map((id, position) => `${id} (${labels[position]})`).join(' or ');
      guess(
        `${inParagraph(index)}, ${shown(words)}: ${ids.length > 1 ? `two or more share this name: ${to}. Say which` : `${to}, by ${how === 'near spelling' ? 'a near spelling' : how === 'alias' ? 'an alias' : how}`}`,
      );
    }

    const { quotations, strayClosers } = findQuotations(line);
    if (strayClosers > 0) guess(`${inParagraph(index)}: a quotation mark closes what was never opened`);
    const goingOn = openAbove;
    openAbove = undefined;
    let before: { quotation: FoundQuotation; speaker: FoundSpeaker | undefined } | undefined;
    for (const quotation of quotations) {
      const earlier =
        names.filter(({ collection, start }) => collection === 'people' && start < quotation.start).at(-1) ??
        lastPerson;
      const within = quotation.isOpen ? seemingEnd(line, quotation, names, earlier) : undefined;
      const words = within ? line.slice(quotation.start + 1, within.end) : quotation.words;
      if (quotation.fault)
        guess(
          `${inParagraph(index)}, quotation ${shown(firstWords(quotation.words, 60))}: ${faultOf(quotation, paragraphs[index + 1])}. Look it up in the source`,
        );
      const named = within?.speaker ?? speakerOf(line, quotation, names, earlier, unnamed, before);
      const goesOn = quotation.start === firstMark(line) ? goingOn : undefined;
      const speaker = named ?? goesOn ?? labelled(labels, paragraph);
      before = { quotation, speaker };
      if (words.trim().split(/\s+/).length < 4) continue;
      const by =
        speaker && speaker.ids.length > 0 ? speaker.ids.join(' or ') : 'nobody that the record knows';
      const holders = setting.source === undefined ? sourcesOf(words, setting.excerpts) : [];
      if (quotation.isOpen && !within && speaker && /^["“«„‘']/.test(paragraphs[index + 1] ?? ''))
        openAbove = { ids: speaker.ids, how: `the quotation goes on from paragraph ${index + 1}` };
      const draft = {
        words,
        by: speaker?.ids.length === 1 ? speaker.ids[0] : undefined,
        day: dayOfWords(line, quotation, day),
        source: setting.source ?? holders[0],
      };
      const held = holders.length > 0 ? `. The record has these words in ${holders.join(' and in ')}` : '';
      guess(
        `${inParagraph(index)}, quotation by ${by}${speaker ? ` (${asMarkdown(speaker.how)})` : ', as no speaker stands beside it'}${held}. With its source, and the day it was said, it becomes:\n\n${quotationDraft(draft, takenIds)}`,
      );
    }
    const tellers = findTellers(line, names, unnamed);
    if (tellers.length > 0)
      guess(
        `${inParagraph(index)} passes on what others told, outermost first: ${tellers.map(asMarkdown).join('; ')}. Quote with via="…", and name each of them in the text`,
      );

    for (const { words, date, rule } of findDates(line, day)) {
      guess(`${inParagraph(index)}, ${shown(words)}: ${date === undefined ? rule : `${date} (${rule})`}`);
    }
    lastPerson = names.filter(({ collection }) => collection === 'people').at(-1) ?? lastPerson;
  }

  const placeId = place?.id ?? default_place;
  const draft = [
    '---',
    '# Made by npm run import. What is guessed is listed in the text; the pasted sentences are to be rewritten, not published.',
    `title: ${stringify(`? Report of ${reckoned ? formatDay(reckoned.day) : 'a day that is not known'}`).trim()}`,
    'summary: "? To be written."',
    `published: ${day ?? missingDay}T18:00${default_offset}`,
    'kind: report',
    `dateline: { place: ${placeId}, date: ${day ?? missingDay} }`,
    ...listLine('people', [...people.keys()]),
    ...listLine('parties', [...others.parties]),
    ...listLine(
      'places',
      [...others.places].filter((id) => id !== placeId),
    ),
    '# Take the next line away when no guess and no pasted sentence is left.',
    'draft: true',
    '---',
    '',
    '## Guesses to settle',
    '',
    ...guesses,
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
  return {
    text: formatEntry(`${draft}\n`).text,
    day,
    placeName: place?.label ?? '',
    guesses: guesses.length,
  };
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

/** The sources that have these words. */
function sourcesOf(words: string, excerpts: readonly Excerpt[]): string[] {
  return excerpts.filter((excerpt) => hasWords(words, excerpt.text, excerpt)).map(({ source }) => source);
}

/** Where the first quotation mark of a line is. */
function firstMark(line: string): number {
  return line.search(/["“«„‘']/);
}

/** Who speaks in a paragraph of a transcript, by its label. */
function labelled(labels: readonly FoundLabel[], paragraph: string): FoundSpeaker | undefined {
  const label = labels.find(({ label: words, ids }) => words === labelOf(paragraph) && ids.length === 1);
  return label && { ids: label.ids, how: `the label “${label.label}”` };
}

/** The day on which quoted words were said: the only day that their sentence names, else that of the report. */
function dayOfWords(line: string, { start, end }: FoundQuotation, from: Day | undefined): Day | undefined {
  const ahead = /[^.!?”»"]{0,160}$/.exec(line.slice(0, start))?.[0] ?? '';
  const behind = /^[^.!?“«"„]{0,140}/.exec(line.slice(end))?.[0] ?? '';
  const found = [...findDates(ahead, from), ...findDates(behind, from)].filter(
    ({ rule }) => !rule.startsWith('vague'),
  );
  const days = new Set(found.map(({ date }) => date));
  if (days.size === 0) return from;
  const [only] = days;
  const isDay = days.size === 1 && only !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(only);
  // Nobody speaks after the day of the report.
  return isDay && (from === undefined || only <= from) ? only : undefined;
}

/** A line with spaces for the credit of a picture, to which the first name of the report may be glued. */
function withoutCredit(line: string): string {
  const credit = findCredit(line);
  return credit
    ? line.slice(0, credit.start) + ' '.repeat(credit.end - credit.start) + line.slice(credit.end)
    : line;
}

/** Who speaks where a transcript has this label. */
function guessOfLabel({ paragraphs, ids, names, isQuestion }: FoundLabel, label: string): string {
  const places = `Paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.map((index) => index + 1).join(', ')}, ${label}`;
  if (isQuestion) return `${places}: questions, and no words of whoever answers`;
  if (ids.length === 0)
    return `${places}: somebody speaks whom the record does not know. Make a person of them, or leave it out`;
  const speakers = ids.map((id, index) => `${id} (${names[index]})`).join(' or ');
  return `${places}: spoken by ${speakers}. Quote from it with by=${ids.length === 1 ? ids[0] : 'whoever it is'}`;
}

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

/** What is wrong with the marks of a quotation; one that goes on opens the next paragraph as well. */
function faultOf({ fault, isOpen, words }: FoundQuotation, next: string | undefined): string {
  const goesOn = isOpen && /[.!?…]$/.test(words.trim()) && /^["“«„]/.test(next ?? '');
  return goesOn ? 'it is not closed here, and may go on in the next paragraph' : (fault ?? '');
}

function listLine(field: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${field}: [${ids.join(', ')}]`];
}
