import { type DateNameLookup, type DateNames, lookupOf, namesIn, patternOf } from './date-name.ts';
import { english } from './english-names.ts';
import { otherLanguages } from './other-languages.ts';

export type DateLanguage = 'en' | keyof typeof otherLanguages;

/** Month and weekday names in every language in which dates are read. */
export const namesByLanguage = {
  en: english,
  ...Object.fromEntries(
    Object.entries(otherLanguages).map(([language, names]) => [language, namesIn(names)]),
  ),
} as Record<DateLanguage, DateNames>;

/** All languages together. */
export const lookupInAnyLanguage: DateNameLookup = lookupOf(Object.values(namesByLanguage));

/** The source of a regular expression, without groups, for the full names in these languages. */
export function fullNamePattern(kind: 'months' | 'weekdays', languages: readonly DateLanguage[]): string {
  return patternOf(
    languages.flatMap((language) => namesByLanguage[language][kind].flatMap(({ full }) => full)),
  );
}
