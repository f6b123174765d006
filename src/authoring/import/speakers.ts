import { speechVerbs, subjectOf } from './attribution.ts';
import type { FoundName } from './names.ts';
import type { FoundQuotation } from './quotations.ts';

/** Who a quotation is given to, and by which words of the text. */
export interface FoundSpeaker {
  ids: string[];
  how: string;
}

const verbs = speechVerbs;
const pronouns = /(?<!\p{L})(?:he|she|они?|она|er|il|elle)(?!\p{L})/iu;
/**
 * Somebody of whom a text says only what they are.
 *
 * @param affiliations what such people are said to be of, in small letters: `state department`
 */
export function unnamedPattern(affiliations: readonly string[]): RegExp {
  const before = ['senior', ...affiliations.map((words) => words.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'))];
  return new RegExp(
    `\\b(?:an?|one|the) (?:(?:${before.join('|')}) )*(?:official|diplomat|source|person|spokesperson|aide)\\b(?: [a-z]+ with [a-z ]+)?|(?<!\\p{L})(?:источник|собеседник|высокопоставленн\\p{L}+ \\p{L}+)(?!\\p{L})`,
    'iu',
  );
}
/** A full stop that ends no sentence: `U.S.`, `Mr.`, `Jan.`; a day in German. */
const abbreviation =
  /\b(?:\p{Lu}\.)+|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Gov|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|\b\d{1,2}\.(?= \p{L})/gu;

/**
 * Who said a quotation, from the words next to it: first those after it, then those before it.
 *
 * @param lastPerson whom a pronoun may stand for
 * @param unnamed the pattern of somebody who is not named
 * @param before the quotation before it in the same paragraph, and whose it is
 */
export function speakerOf(
  text: string,
  { start, end }: FoundQuotation,
  names: readonly FoundName[],
  lastPerson: FoundName | undefined,
  unnamed: RegExp,
  before?: { quotation: FoundQuotation; speaker: FoundSpeaker | undefined },
): FoundSpeaker | undefined {
  const whole = text.replace(abbreviation, (short) => short.replaceAll('.', '·'));
  const behind = /^[^.!?“«"„]{0,140}/.exec(whole.slice(end))?.[0].length ?? 0;
  const ahead = /[^.!?”»"]{0,160}$/.exec(whole.slice(0, start))?.[0].length ?? 0;
  const people = names.filter(({ collection }) => collection === 'people' || collection === 'parties');
  for (const [words, offset] of [
    [text.slice(end, end + behind), end],
    [text.slice(start - ahead, start), start - ahead],
  ] as const) {
    const isLead = offset !== end && /[:–—]\s*$/.test(words);
    const nobody = unnamed.exec(words)?.[0];
    const subject = subjectOf(words, offset, names, isLead);
    const how = `“${words.trim().replace(/^[,;:–—\s]+|[,;:–—\s]+$/g, '')}”`;
    if (
      nobody !== undefined &&
      (verbs.test(words) || isLead) &&
      !(subject && subject.ids.length > 0 && words.indexOf(nobody) > words.search(verbs))
    )
      return { ids: [], how: `“${nobody}”, who is not named` };
    if (!subject) continue;
    if (subject.unsettled !== undefined)
      return {
        ids: [],
        how: `${how}: ${subject.unsettled}, of whom the record knows none or several. Look up who spoke`,
      };
    if (subject.ids.length > 0) return { ids: subject.ids, how };
    const pronoun = pronouns.exec(words)?.[0];
    if (pronoun !== undefined && lastPerson) {
      const nearer = unnamed.exec(text.slice(lastPerson.start, start))?.[0];
      const rivals = rivalsOf(lastPerson, names, start);
      if (nearer !== undefined && names.includes(lastPerson)) {
        return { ids: [], how: `“${pronoun}”, who may be ${lastPerson.words} or ${nearer}` };
      }
      if (rivals.length > 0) {
        return { ids: [], how: `“${pronoun}”, who may be ${[...rivals, lastPerson.words].join(' or ')}` };
      }
      return {
        ids: lastPerson.ids,
        how: `“${pronoun}”, taken for ${lastPerson.words}, the last person named before`,
      };
    }
  }
  return goesOn(text, start, people, unnamed, before);
}

/** Other people named in the same paragraph before a quotation, whom a pronoun may mean as well. */
function rivalsOf(last: FoundName, names: readonly FoundName[], start: number): string[] {
  const others = names.filter(
    (name) => name.collection === 'people' && name.start < start && name.ids[0] !== last.ids[0],
  );
  return names.includes(last) ? [...new Set(others.map(({ words }) => words))] : [];
}

/** The speaker of the quotation before, where nobody else comes between the two. */
function goesOn(
  text: string,
  start: number,
  people: readonly FoundName[],
  unnamed: RegExp,
  before: { quotation: FoundQuotation; speaker: FoundSpeaker | undefined } | undefined,
): FoundSpeaker | undefined {
  if (!before?.speaker || before.speaker.ids.length === 0 || before.quotation.isOpen) return undefined;
  const { ids } = before.speaker;
  const { end } = before.quotation;
  const others = people.filter((name) => name.start >= end && name.start < start && name.ids[0] !== ids[0]);
  if (others.length > 0 || unnamed.test(text.slice(end, start))) return undefined;
  return { ids, how: 'the speaker of the quotation before it, as nobody else comes between' };
}

/** Where a quotation that was never closed seems to end, and its speaker if the text in it says who that is. */
export interface SeemingEnd {
  end: number;
  speaker?: FoundSpeaker;
}

/** `he told`, `said she`: a pronoun and its verb after a comma. */
const pronounSaid = new RegExp(
  `^[\\s–—-]*(?:${pronouns.source} (?:(?:also|later|then) )?${verbs.source}|${verbs.source} ${pronouns.source})`,
  'iu',
);

/**
 * A quotation that is never closed ends at the latest where its speaker is named in it, or where a sentence speaks of others.
 *
 * @param lastPerson whom a pronoun may stand for
 */
export function seemingEnd(
  text: string,
  { start, end }: FoundQuotation,
  names: readonly FoundName[],
  lastPerson: FoundName | undefined,
): SeemingEnd | undefined {
  const others = names.filter(
    (name) => name.collection !== 'places' && name.start > start && name.start < end,
  );
  for (const { index, 0: mark } of text.slice(start, end).matchAll(/[,!?.](?=\s)/g)) {
    const at = start + index + 1;
    const words = /^[^.!?,;:]{0,70}/.exec(text.slice(at, end))?.[0] ?? '';
    const told = mark === '.' ? undefined : pronounSaid.exec(words)?.[0].replace(/^[\s–—-]+/, '');
    if (told !== undefined) {
      const speaker = lastPerson && {
        ids: lastPerson.ids,
        how: `“${told}”, which stands inside the marks, taken for ${lastPerson.words}, the last person named before`,
      };
      return { end: mark === ',' ? at - 1 : at, ...(speaker && { speaker }) };
    }
    const name = others.find((other) => other.start >= at && other.start < at + Math.min(words.length, 40));
    if (!name) continue;
    const verb = verbs.exec(words);
    if (mark !== '.' && verb && verb.index <= 40) {
      const told = words
        .replace(/^[\s–—-]+/, '')
        .split(/\s+/)
        .slice(0, 5)
        .join(' ');
      const speaker = { ids: name.ids, how: `“${told}”, which stands inside the marks` };
      return { end: mark === ',' ? at - 1 : at, speaker };
    }
    if (mark !== ',') return { end: at };
  }
  return undefined;
}

/** Words before a colon at the beginning of paragraphs: who speaks in a transcript. */
export interface FoundLabel {
  label: string;
  /** From 0. */
  paragraphs: number[];
  ids: string[];
  names: string[];
  isQuestion: boolean;
}

const question = /^(?:QUESTION|Question|Q|Вопрос|ВОПРОС|В|Frage|FRAGE|F|QUESTION|Питання|ПИТАННЯ|Запитання)$/;
/** The person who answers is named elsewhere, if at all. */
const answer = /^(?:ANSWER|Answer|A|Ответ|ОТВЕТ|О|Antwort|ANTWORT|RÉPONSE|Réponse|R|Відповідь|ВІДПОВІДЬ)$/;

/** The words before a colon at the beginning of a paragraph. */
export function labelOf(paragraph: string): string | undefined {
  return /^([^:!?"“«„\n]{1,50}):\s+\S/.exec(paragraph)?.[1]?.trim();
}

/** The speakers of a transcript; none where fewer than two paragraphs begin with one. */
export function findLabels(paragraphs: readonly string[], find: (text: string) => FoundName[]): FoundLabel[] {
  const labels = new Map<string, FoundLabel>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const label = labelOf(paragraph);
    if (label === undefined) continue;
    const name = find(label).findLast(({ collection }) => collection === 'people');
    const endsWithName = name !== undefined && label.endsWith(name.words);
    const isInCapitals = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(label);
    if (!isInCapitals && !endsWithName && !question.test(label) && !answer.test(label)) continue;
    const known = labels.get(label);
    if (known) known.paragraphs.push(index);
    else {
      labels.set(label, {
        label,
        paragraphs: [index],
        ids: endsWithName ? name.ids : [],
        names: endsWithName ? name.labels : [],
        isQuestion: question.test(label),
      });
    }
  }
  const found = [...labels.values()];
  return found.flatMap((label) => label.paragraphs).length < 2 ? [] : found;
}
