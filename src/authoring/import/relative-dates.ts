import { addDays, type Day, formatDay, weekdayIndex, weekdayName } from '../../dates/calendar.ts';
import { indexOfName } from '../../dates/date-name.ts';
import { type DateLanguage, fullNamePattern, namesByLanguage } from '../../dates/names-by-language.ts';
import {
  inYear,
  nearestTo,
  numericDayPattern,
  readNumericDay,
  readWrittenDay,
  writtenDayPattern,
} from './written-day.ts';

/** Words for a date, and what they come to, or why they come to nothing. */
export interface FoundDate {
  words: string;
  /** EDTF; undefined if the day cannot be determined. */
  date?: string;
  rule: string;
}

type Reader = [
  RegExp,
  (match: RegExpExecArray, from: Day, sentence: string) => Omit<FoundDate, 'words'> | undefined,
];

const numbers: Record<string, number> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  семь: 7,
  десять: 10,
};
const ahead =
  /\b(will|would|shall|plans? to|expected to|set to|due|scheduled|to (?:meet|be|hold|visit|travel|give|deliver|send))\b|\b(?:wird|werden|soll|sollen|doit|doivent|devrait)\b|буд[еу]т|состоит|намерен|планиру|встретится|ожидается/i;

/** What was done on the day that follows: "he said on Friday that they will meet". */
const told =
  /(?:said|told|spoke|met|held|wrote|agreed|answered|added|warned|announced|reported|сказал|заявил|сообщил|сказав|заявив|повідомив|встретил(?:ись|ся)|sagte|erklärte|traf)а?$/i;

const readers: Reader[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:(?:between |from )?${writtenDayPattern}(?:,? \\d{4})?(?: ?[-–—] ?| (?:and|to|until|bis|au|по|до) )(?:${writtenDayPattern}(?:,? \\d{4})?|\\d{1,2}(?![\\d:])))`,
      'gu',
    ),
    ([text], from) => daysWritten(text, from),
  ],
  [
    /\bthe (\d{1,2})(?:st|nd|rd|th) of ([A-Z][a-z]+)\b/g,
    ([, number = '', name = ''], from) => written(`${number} ${name}`, from),
  ],
  [
    new RegExp(
      `\\b(?:${fullNamePattern('weekdays', ['en'])})(?: in (?:a|one|two|three|\\d+) weeks?|,? the \\d{1,2}(?:st|nd|rd|th)| (?:to|and|or|through|until) (?:${fullNamePattern('weekdays', ['en'])})|[-–](?:${fullNamePattern('weekdays', ['en'])})| week\\b)`,
      'g',
    ),
    () => ({ rule: 'several days can be meant. Find the day in another source' }),
  ],
  [
    /\bthe day before yesterday\b|(?<!\p{L})(?:vorgestern|avant-hier|позавчера|позавчора)(?!\p{L})/giu,
    (_, from) => ({ date: addDays(from, -2), rule: 'two days before the dateline' }),
  ],
  [
    /\bthe day after tomorrow\b|(?<!\p{L})(?:übermorgen|après-demain|послезавтра|післязавтра)(?!\p{L})/giu,
    (_, from) => ({ date: addDays(from, 2), rule: 'two days after the dateline' }),
  ],
  [new RegExp(numericDayPattern, 'g'), ([text]) => readNumericDay(text)],
  [new RegExp(`(?<![\\p{L}\\d])${writtenDayPattern}`, 'gu'), ([text], from) => written(text, from)],
  [
    /\b(?:earlier|later) (?:this|that) (?:week|month|year)\b|\bin (?:the )?(?:coming|recent|past|next few|last few) (?:days|weeks|months)\b|\brecently\b|\bsoon\b|\bshortly\b|\bthe other day\b|недавно|в ближайш\p{L}+ (?:время|дни|недели)|на днях|вскоре/giu,
    () => ({ rule: 'vague: no day can be told from it. Find the day in another source, or leave it out' }),
  ],
  [
    /\b(next|last|this) week\b/gi,
    ([, which = ''], from) =>
      week(which.toLowerCase() === 'next' ? 1 : which.toLowerCase() === 'last' ? -1 : 0, from),
  ],
  [
    /на (следующей|будущей|прошлой|минувшей|этой) неделе/gi,
    ([, which = ''], from) => week(/^(след|буд)/i.test(which) ? 1 : /^эт/i.test(which) ? 0 : -1, from),
  ],
  [
    /(?<!\p{L})(nächste|kommende|letzte|vergangene|diese)[nr]? Woche(?!\p{L})/giu,
    ([, which = ''], from) => week(/^(?:nä|ko)/i.test(which) ? 1 : /^die/i.test(which) ? 0 : -1, from),
  ],
  [
    /(?<!\p{L})(?:la|cette) semaine (prochaine|dernière|passée)(?!\p{L})/giu,
    ([, which = ''], from) => week(/^proch/i.test(which) ? 1 : -1, from),
  ],
  [/\b(next|last) month\b/gi, ([, which = ''], from) => month(which.toLowerCase() === 'next' ? 1 : -1, from)],
  [/в (следующем|прошлом) месяце/gi, ([, which = ''], from) => month(/^след/i.test(which) ? 1 : -1, from)],
  [
    /\b(a|one|two|three|four|five|six|seven|ten|\d{1,2}) (day|week)s? (ago|earlier|before|later)\b/gi,
    ([, count = '', unit = '', way = ''], from) => span(count, unit, way.toLowerCase(), from),
  ],
  [
    /(два|две|три|четыре|пять|шесть|семь|десять|\d{1,2}) (дня|дней|недели|недель) (назад|спустя)/gi,
    ([, count = '', unit = '', way = ''], from) =>
      span(count, unit.startsWith('нед') ? 'week' : 'day', way === 'назад' ? 'ago' : 'later', from),
  ],
  [
    /\byesterday\b|\bthe (?:previous day|day before)\b|(?<!\p{L})(?:вчера|накануне|вчора|напередодні|gestern|la veille|hier soir|hier)(?!\p{L})/giu,
    (_, from) => ({ date: addDays(from, -1), rule: 'the day before the dateline' }),
  ],
  [
    /\btomorrow\b|(?<!\p{L})(?:завтра|demain)(?!\p{L})/giu,
    (_, from) => ({ date: addDays(from, 1), rule: 'the day after the dateline' }),
  ],
  [
    /\btoday\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b|(?<!\p{L})(?:сегодня|сьогодні|heute|aujourd['’]hui)(?!\p{L})/giu,
    (_, from) => ({ date: from, rule: 'the day of the dateline' }),
  ],
  [
    new RegExp(
      `\\b(?:(?:on|last|next|this|by|since|until) )?(${fullNamePattern('weekdays', ['en'])})\\b`,
      'g',
    ),
    ([text, name = ''], from, sentence) => weekday('en', name, text, from, sentence),
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:am |nächsten |letzten )(${fullNamePattern('weekdays', ['de'])})(?!\\p{L})`,
      'gu',
    ),
    ([text, name = ''], from, sentence) => weekday('de', name, text, from, sentence),
  ],
  [
    new RegExp(
      `(?<!\\p{L})(${fullNamePattern('weekdays', ['fr'])})(?: (?:dernier|prochain))?(?!\\p{L})`,
      'gu',
    ),
    ([text, name = ''], from, sentence) => weekday('fr', name, text, from, sentence),
  ],
  [
    new RegExp(
      `(?<!\\p{L})[уву]о? (?:(?:минул|наступн|ц)\\p{L}+ )?(${fullNamePattern('weekdays', ['uk'])})`,
      'giu',
    ),
    ([text, name = ''], from, sentence) => weekday('uk', name, text, from, sentence),
  ],
  [
    new RegExp(
      `(?<!\\p{L})во? (?:(?:минувш|прошл|следующ|эт)\\p{L}+ )?(${fullNamePattern('weekdays', ['ru'])})`,
      'giu',
    ),
    ([text, name = ''], from, sentence) => weekday('ru', name, text, from, sentence),
  ],
];

/**
 * Every date in a text, in order, calculated from the day of the dateline; without that day, only dates written in full
 * are read.
 */
export function findDates(text: string, from: Day | undefined): FoundDate[] {
  const found: (FoundDate & { at: number })[] = [];
  for (const [pattern, read] of readers) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found.some(({ at, words }) => match.index < at + words.length && at < end)) continue;
      const result =
        from === undefined
          ? (asWritten(match[0]) ?? { rule: 'the paste has no day to reckon from' })
          : read(match as RegExpExecArray, from, sentenceAround(text, match.index));
      if (result) found.push({ words: match[0], at: match.index, ...result });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...date }) => date);
}

/**
 * The part of a sentence that shows whether it looks ahead: the words before an offset, or those after it at the start of
 * a sentence.
 */
function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
  const before = text.slice(Math.max(start, at - 80), at).trim();
  return before.length > 2 ? before : (text.slice(at, at + 80).split(/[.;]/, 1)[0] ?? '');
}

/** A day written in full, which needs no other to be reckoned from. */
function asWritten(words: string): Omit<FoundDate, 'words'> | undefined {
  if (new RegExp(`^${numericDayPattern}$`).test(words)) return readNumericDay(words);
  const parts = readWrittenDay(words);
  if (parts?.year === undefined) return undefined;
  const date = inYear(parts, parts.year);
  return date === undefined ? { rule: 'there is no such day' } : { date, rule: 'as written' };
}

function written(words: string, from: Day): Omit<FoundDate, 'words'> | undefined {
  const parts = readWrittenDay(words);
  const day = parts && nearestTo(parts, from);
  if (!parts) return undefined;
  if (day === undefined) return { rule: 'there is no such day' };
  return {
    date: day,
    rule:
      parts.year === undefined
        ? `no year is written; ${weekdayName(day)}, ${formatDay(day)} is nearest to the dateline`
        : 'as written',
  };
}

/** `Feb. 10-20`, `between Jan 10 and 13`. */
function daysWritten(words: string, from: Day): Omit<FoundDate, 'words'> | undefined {
  const [first] = new RegExp(`${writtenDayPattern}(?:,? \\d{4})?`, 'u').exec(words) ?? [];
  const start = first === undefined ? undefined : readWrittenDay(first);
  if (!start || first === undefined) return undefined;
  const rest = words.slice(words.indexOf(first) + first.length);
  const [second] = new RegExp(`${writtenDayPattern}(?:,? \\d{4})?`, 'u').exec(rest) ?? [];
  const end =
    second === undefined ? { ...start, day: Number(/\d{1,2}/.exec(rest)?.[0]) } : readWrittenDay(second);
  const days = [start, end].map((day) => day && nearestTo(day, from));
  const [a, b] = days;
  return a !== undefined && b !== undefined && a < b
    ? { date: `${a}/${b}`, rule: 'from the first day to the last' }
    : { rule: 'two days are named, and their order is not clear' };
}

function week(weeks: number, from: Day): Omit<FoundDate, 'words'> {
  const monday = addDays(from, 7 * weeks - weekdayIndex(from));
  const which = ['the week before that of', 'the week of', 'the week after that of'][weeks + 1];
  return { date: `${monday}/${addDays(monday, 6)}`, rule: `${which} the dateline, Monday to Sunday` };
}

function month(months: number, from: Day): Omit<FoundDate, 'words'> {
  const count = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  return {
    date: `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`,
    rule: `the month ${months > 0 ? 'after' : 'before'} that of the dateline`,
  };
}

function span(count: string, unit: string, way: string, from: Day): Omit<FoundDate, 'words'> {
  const days = (numbers[count.toLowerCase()] ?? Number(count)) * (unit.toLowerCase() === 'week' ? 7 : 1);
  const isFromElsewhere = way !== 'ago';
  return {
    date: addDays(from, way === 'later' ? days : -days),
    rule: `${days} days ${way === 'later' ? 'after' : 'before'} the dateline${isFromElsewhere ? '; it may be counted from another day that the text names' : ''}`,
  };
}

function weekday(
  language: DateLanguage,
  name: string,
  words: string,
  from: Day,
  sentence: string,
): Omit<FoundDate, 'words'> | undefined {
  const index = indexOfName(namesByLanguage[language].weekdays, name);
  if (index < 0) return undefined;
  const back = (weekdayIndex(from) - index + 7) % 7;
  const isAhead =
    /^(next|by|until|nächsten)\b|prochain$|следующ/i.test(words) ||
    (!/^(?:last|letzten)\b|dernier$|минувш|прошл/i.test(words) &&
      ahead.test(sentence) &&
      !told.test(sentence));
  if (isAhead) {
    const day = addDays(from, back === 0 ? 7 : 7 - back);
    return {
      date: day,
      rule: `the next ${weekdayName(day)} after the dateline, as the sentence looks ahead`,
    };
  }
  const isLast = /^(?:last|letzten)\b|dernier$|минувш|прошл/i.test(words);
  const day = addDays(from, -(isLast && back === 0 ? 7 : back));
  return {
    date: day,
    rule:
      back === 0 && !isLast
        ? 'the day of the dateline'
        : `the last ${weekdayName(day)} before the dateline${isLast && back > 0 ? `; it may be ${addDays(day, -7)}, a week before` : ''}`,
  };
}
