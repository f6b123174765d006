import { type DateNameLookup, lookupOf, namesIn } from './date-name.ts';

/** English has its own file because most pages and queries need no other language. */
export const english = namesIn({
  months:
    'January/Jan, February/Feb, March/Mar, April/Apr, May, June/Jun, July/Jul, August/Aug, September/Sept Sep, October/Oct, November/Nov, December/Dec',
  weekdays:
    'Monday/Mon, Tuesday/Tues Tue, Wednesday/Wed, Thursday/Thurs Thur Thu, Friday/Fri, Saturday/Sat, Sunday/Sun',
  hasPlainAbbreviations: true,
});

export const englishLookup: DateNameLookup = lookupOf([english]);
