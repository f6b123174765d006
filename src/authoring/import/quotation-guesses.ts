import type { Day } from '../../dates/calendar.ts';
import { hasWords } from '../../text/quotation-match.ts';
import { paragraphName, shownWords } from './guess-words.ts';
import type { Excerpt, ImportSetting } from './import-setting.ts';
import type { FoundName } from './names.ts';
import { asMarkdown, firstWords } from './paste.ts';
import { quotationDraft } from './quotation-draft.ts';
import { type FoundQuotation, findQuotations } from './quotations.ts';
import { findDates } from './relative-dates.ts';
import { type FoundLabel, type FoundSpeaker, labelOf, seemingEnd, speakerOf } from './speakers.ts';

/** A paragraph as its quotations are looked for in it. */
export interface QuotingParagraph {
  index: number;
  /** The paragraph as pasted. */
  pasted: string;
  /** The same on one line, without dateline and credit. */
  line: string;
  names: readonly FoundName[];
  /** The last person named in an earlier paragraph. */
  lastPerson: FoundName | undefined;
  /** The paragraph after it, as pasted. */
  next: string | undefined;
}

/** Gives the quotations of a report, paragraph by paragraph, to their speakers. */
export class QuotationGuesses {
  readonly #setting: Pick<ImportSetting, 'excerpts' | 'source'>;
  readonly #day: Day | undefined;
  readonly #labels: readonly FoundLabel[];
  readonly #unnamed: RegExp;
  readonly #takenIds = new Set<string>();
  /** Whose quotation goes on from the paragraph above. */
  #openAbove: FoundSpeaker | undefined;

  /**
   * @param day day of the report
   * @param labels labels of speakers, in a transcript
   * @param unnamed pattern for a speaker without a name
   */
  constructor(
    setting: Pick<ImportSetting, 'excerpts' | 'source'>,
    { day, labels, unnamed }: { day: Day | undefined; labels: readonly FoundLabel[]; unnamed: RegExp },
  ) {
    this.#setting = setting;
    this.#day = day;
    this.#labels = labels;
    this.#unnamed = unnamed;
  }

  /** The guesses of the next paragraph. */
  of({ index, pasted, line, names, lastPerson, next }: QuotingParagraph): string[] {
    const guesses: string[] = [];
    const { quotations, strayClosers } = findQuotations(line);
    if (strayClosers > 0)
      guesses.push(`${paragraphName(index)}: a quotation mark closes what was never opened`);
    const goingOn = this.#openAbove;
    this.#openAbove = undefined;
    let before: { quotation: FoundQuotation; speaker: FoundSpeaker | undefined } | undefined;
    for (const quotation of quotations) {
      const earlier =
        names.filter(({ collection, start }) => collection === 'people' && start < quotation.start).at(-1) ??
        lastPerson;
      const within = quotation.isOpen ? seemingEnd(line, quotation, names, earlier) : undefined;
      const words = within ? line.slice(quotation.start + 1, within.end) : quotation.words;
      if (quotation.fault)
        guesses.push(
          `${paragraphName(index)}, quotation ${shownWords(firstWords(quotation.words, 60))}: ${faultOf(quotation, next)}. Look it up in the source`,
        );
      const named = within?.speaker ?? speakerOf(line, quotation, names, earlier, this.#unnamed, before);
      const goesOn = quotation.start === firstMark(line) ? goingOn : undefined;
      const speaker = named ?? goesOn ?? labelled(this.#labels, pasted);
      before = { quotation, speaker };
      if (words.trim().split(/\s+/).length < 4) continue;
      if (quotation.isOpen && !within && speaker && /^["“«„‘']/.test(next ?? ''))
        this.#openAbove = { ids: speaker.ids, how: `the quotation goes on from paragraph ${index + 1}` };
      const { source } = this.#setting;
      const holders = source === undefined ? sourcesOf(words, this.#setting.excerpts) : [];
      const draft = {
        words,
        by: speaker?.ids.length === 1 ? speaker.ids[0] : undefined,
        day: dayOfWords(line, quotation, this.#day),
        source: source ?? holders[0],
      };
      const by =
        speaker && speaker.ids.length > 0 ? speaker.ids.join(' or ') : 'nobody that the record knows';
      const held = holders.length > 0 ? `. The record has these words in ${holders.join(' and in ')}` : '';
      guesses.push(
        `${paragraphName(index)}, quotation by ${by}${speaker ? ` (${asMarkdown(speaker.how)})` : ', as no speaker is named next to it'}${held}. With its source, and the day it was said, it becomes:\n\n${quotationDraft(draft, this.#takenIds)}`,
      );
    }
    return guesses;
  }
}

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

/** What is wrong with the marks of a quotation; one that goes on opens the next paragraph as well. */
function faultOf({ fault, isOpen, words }: FoundQuotation, next: string | undefined): string {
  const goesOn = isOpen && /[.!?…]$/.test(words.trim()) && /^["“«„]/.test(next ?? '');
  return goesOn ? 'it is not closed here, and may go on in the next paragraph' : (fault ?? '');
}
