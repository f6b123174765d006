import type { Day } from '../../dates/calendar.ts';
import type { Dateline } from './dateline.ts';
import { paragraphName, shownWords } from './guess-words.ts';
import type { ImportSetting } from './import-setting.ts';
import { findCredit } from './leftovers.ts';
import { type FoundName, nameFinder } from './names.ts';
import { asMarkdown, readPaste } from './paste.ts';
import { QuotationGuesses } from './quotation-guesses.ts';
import { findDates } from './relative-dates.ts';
import { reportDraft } from './report-draft.ts';
import { guessOfLabel, readReport } from './report-guesses.ts';
import { ReportNames } from './report-names.ts';
import { findLabels, unnamedPattern } from './speakers.ts';
import { findTellers } from './tellers.ts';

/** A draft made of a pasted report. */
export interface ImportedReport {
  text: string;
  day: Day | undefined;
  placeName: string;
  guesses: number;
}

/**
 * Makes a draft of a pasted report: a list of guesses about it, each with a question mark that the checker allows in
 * drafts only, and every word of the paste in a quoting block.
 */
export function importReport(text: string, setting: ImportSetting): ImportedReport {
  const paste = readPaste(text);
  const { paragraphs } = paste;
  const { dateline, day, place, guesses } = readReport(paste, setting);
  const unnamed = unnamedPattern(setting.settings.affiliations ?? []);
  const find = nameFinder(setting.records);
  const labels = findLabels(paragraphs, find);
  guesses.push(...labels.map(guessOfLabel));

  const reportNames = new ReportNames();
  const quotations = new QuotationGuesses(setting, { day, labels, unnamed });
  let lastPerson: FoundName | undefined;
  for (const [index, pasted] of paragraphs.entries()) {
    const line = readableLine(pasted, index === dateline?.paragraph ? dateline : undefined);
    const names = find(line);
    const tellers = findTellers(line, names, unnamed);
    guesses.push(
      ...brokenWordGuesses(pasted, index),
      ...reportNames.add(names, index),
      ...quotations.of({ index, pasted, line, names, lastPerson, next: paragraphs[index + 1] }),
      ...(tellers.length > 0
        ? [
            `${paragraphName(index)} passes on what others said, outermost first: ${tellers.map(asMarkdown).join('; ')}. Quote with via="…", and name each of them in the text`,
          ]
        : []),
      ...findDates(line, day).map(
        ({ words, date, rule }) =>
          `${paragraphName(index)}, ${shownWords(words)}: ${date === undefined ? rule : `${date} (${rule})`}`,
      ),
    );
    lastPerson = names.filter(({ collection }) => collection === 'people').at(-1) ?? lastPerson;
  }

  return {
    text: reportDraft({ day, place }, reportNames, guesses, paragraphs, setting.settings),
    day,
    placeName: place?.label ?? '',
    guesses: guesses.length,
  };
}

/** A hyphen at the end of a line within a word, which may belong to the word or not. */
const brokenWord = /(\p{L}+)-\n(\p{Ll}+)/gu;

function brokenWordGuesses(pasted: string, index: number): string[] {
  return [...pasted.matchAll(brokenWord)].map(
    ([broken, first = '', second = '']) =>
      `${paragraphName(index)}, ${shownWords(broken)}: a line ends within this word. It is read as ${asMarkdown(first + second)}, and may be ${asMarkdown(`${first}-${second}`)}`,
  );
}

/** A paragraph on one line, with spaces for its dateline or the credit of a picture. */
function readableLine(pasted: string, dateline: Dateline | undefined): string {
  const line = pasted.replace(/(?<=\p{L})-\n(?=\p{Ll})/gu, '').replace(/\n/g, ' ');
  return dateline ? line.replace(dateline.text, (words) => ' '.repeat(words.length)) : withoutCredit(line);
}

/** A line with spaces for the credit of a picture, to which the first name of the report may be glued. */
function withoutCredit(line: string): string {
  const credit = findCredit(line);
  return credit
    ? line.slice(0, credit.start) + ' '.repeat(credit.end - credit.start) + line.slice(credit.end)
    : line;
}
