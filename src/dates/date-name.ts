/** How one month or weekday is written in a language. */
export interface DateName {
  /** Full forms: the basic one first, then the inflected ones. */
  full: readonly string[];
  /** Abbreviations, without a full stop. */
  short: readonly string[];
}

/** The names of one language. */
export interface DateNames {
  /** From January. */
  months: readonly DateName[];
  /** From Monday. */
  weekdays: readonly DateName[];
  /** True if no abbreviation is also another word in any language. */
  hasPlainAbbreviations?: boolean;
}

/** The names of one language as the tables have them: `September/Sept Sep, October/Oct`. */
export interface WrittenNames {
  /** Full forms, a slash and abbreviations for each month from January. */
  months: string;
  /** The same for each weekday from Monday. */
  weekdays: string;
  hasPlainAbbreviations?: boolean;
}

export function namesIn({ months, weekdays, ...properties }: WrittenNames): DateNames {
  return { months: split(months), weekdays: split(weekdays), ...properties };
}

function split(list: string): DateName[] {
  return list.split(',').map((name) => {
    const [full = '', short = ''] = name.split('/');
    return { full: full.trim().split(' '), short: short.trim().split(' ').filter(Boolean) };
  });
}

export function formsOf({ full, short }: DateName): string[] {
  return [...full, ...short];
}

/** The index of a name in a list, ignoring case, accents and full stops; -1 if it is not there. */
export function indexOfName(names: readonly DateName[], text: string): number {
  const wanted = plainForm(text);
  return names.findIndex((name) => formsOf(name).some((form) => plainForm(form) === wanted));
}

/** The source of a regular expression, without groups, that matches any of these forms; longest first. */
export function patternOf(forms: readonly string[]): string {
  return [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

/** A name in the form used for comparison: `Févr.` and `fevr` are equal. */
function plainForm(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’ʼ]/gu, '');
}

/** Finds months and weekdays by name in any form, ignoring case, accents and full stops. */
export interface DateNameLookup {
  /** 1 to 12; undefined if the word is not a month. */
  monthOf(word: string): number | undefined;
  /** Whether this word may mean a month even with no day or year next to it. */
  isMonthByItself(word: string): boolean;
  isWeekday(word: string): boolean;
}

export function lookupOf(languages: readonly DateNames[]): DateNameLookup {
  const months = indexes(languages.map((names) => names.months));
  const weekdays = indexes(languages.map((names) => names.weekdays));
  const alone = new Set(
    languages.flatMap((names) =>
      names.months
        .flatMap((month) => (names.hasPlainAbbreviations ? formsOf(month) : month.full))
        .map(plainForm),
    ),
  );
  return {
    monthOf: (word) => {
      const index = months.get(plainForm(word));
      return index === undefined ? undefined : index + 1;
    },
    isMonthByItself: (word) => alone.has(plainForm(word)),
    isWeekday: (word) => weekdays.has(plainForm(word)),
  };
}

function indexes(lists: readonly (readonly DateName[])[]): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((names) =>
      names.flatMap((name, index) => formsOf(name).map((form): [string, number] => [plainForm(form), index])),
    ),
  );
}
