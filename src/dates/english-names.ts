import { type DateNameLookup, type DateNames, lookupOf, namesFrom } from './date-name.ts';

/** English by itself: a page that only writes dates does not have to load the other languages. */
export const english: DateNames = {
  months: namesFrom(
    'January/Jan, February/Feb, March/Mar, April/Apr, May, June/Jun, July/Jul, August/Aug, September/Sept Sep, October/Oct, November/Nov, December/Dec',
  ),
  weekdays: namesFrom(
    'Monday/Mon, Tuesday/Tues Tue, Wednesday/Wed, Thursday/Thurs Thur Thu, Friday/Fri, Saturday/Sat, Sunday/Sun',
  ),
  hasPlainAbbreviations: true,
};

export const englishLookup: DateNameLookup = lookupOf([english]);
