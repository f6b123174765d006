import * as z from 'zod';
import {
  type DateReading,
  type EdtfText,
  type MomentText,
  readDay,
  readEdtf,
  readMoment,
} from '../../dates/edtf.ts';
import { hiddenCharacter } from '../../text/hidden-characters.ts';
import type { Collection } from '../collections.ts';
import { nouns, withArticle } from '../collections.ts';
import { type FieldRole, upkeep, withRole } from './field-roles.ts';

/** The schemas that hold the id of another entry, and its possible collections. The reference rule reads them. */
export const references = z.registry<{ collections: readonly Collection[] }>();

/** Patterns of dates for the JSON Schemas; dates/edtf.ts decides whether a day exists. */
const dayPart = '\\d{4}-\\d{2}-\\d{2}';
const edtfPart = '\\d{4}(-\\d{2}(-\\d{2})?)?[?~]?';

/** The id of an entry of one of these collections. */
export function ref(...to: [Collection, ...Collection[]]) {
  const wanted = to.map((collection) => withArticle(nouns[collection])).join(' or ');
  const field = z.string({ error: missingOr(`must be the id of ${wanted}, as text`) });
  references.add(field, { collections: to });
  return withRole('reference', field);
}

/** A list of ids. */
export function refs(...to: [Collection, ...Collection[]]) {
  return z.array(ref(...to), {
    error: missingOr('must be a list of ids, for example [first-id, second-id]'),
  });
}

/** An id or a list of ids; always parsed to a list. */
export function oneOrMore(item: ReturnType<typeof ref>) {
  return z
    .union([item, z.array(item)], { error: missingOr('must be an id or a list of ids') })
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .pipe(z.array(item));
}

/** Non-empty text without surrounding white space. */
export function text(role: FieldRole, max = 300) {
  const field = trimmedText(max).min(1, {
    error: 'is empty. Write it out, or take the line away if it may be left out',
  });
  return withRole(role, field);
}

/** Text without surrounding white space; may be empty. */
export function mayBeEmpty(role: FieldRole, max: number) {
  return withRole(role, trimmedText(max));
}

function trimmedText(max: number) {
  return z
    .string({ error: missingOr('must be text. Put quotation marks around it') })
    .refine((value) => value.isWellFormed() && !hiddenCharacter.test(value), {
      error: 'has an invisible control character in it. Delete it',
    })
    .trim()
    .max(max, {
      error: (issue) => `has ${String(issue.input).length} characters. At most ${max} are allowed`,
    });
}

/** An EDTF date in the subset of dates/edtf.ts. YAML reads a bare year as a number; it is accepted as a year. */
export function edtfDate() {
  const field = z
    .union([z.string(), z.int()], { error: missingOr('must be a date such as 2031-05-14, 2031-05 or 2031') })
    .transform(String)
    .pipe(datePart<EdtfText>(readEdtf))
    .meta({
      title: 'Date',
      pattern: `^${edtfPart}(/${edtfPart})?$`,
      examples: ['2031-05-14', '2031-05', '2031-05-19/2031-05-25'],
    });
  return withRole('date', field);
}

/** One calendar day. */
export function day() {
  const field = z
    .string({
      error: (issue) =>
        typeof issue.input === 'number'
          ? `${issue.input} is not a single day. Write it as YYYY-MM-DD, for example 2031-05-14`
          : missingOr('must be a day such as 2031-05-14')(issue),
    })
    .pipe(datePart<EdtfText>(readDay))
    .meta({ title: 'Day', pattern: `^${dayPart}$`, examples: ['2031-05-14'] });
  return withRole('date', field);
}

/** A point in time with its offset. */
export function pointInTime() {
  const field = z
    .string({ error: missingOr('must be a moment such as 2031-05-14T18:00+01:00') })
    .pipe(datePart<MomentText>(readMoment))
    .meta({
      title: 'Moment',
      pattern: `^${dayPart}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$`,
      examples: ['2031-05-14T18:00+01:00'],
    });
  return withRole('date', field);
}

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  const field = z.enum(words, {
    error: (issue) =>
      issue.input === undefined || issue.input === null
        ? undefined
        : `${JSON.stringify(issue.input)} is none of: ${words.join(', ')}`,
  });
  return withRole('choice', field);
}

/** An address on the web. */
export function webAddress() {
  const field = z
    .string({ error: missingOr('must be an address such as https://example.org/page') })
    .regex(/^https?:\/\/[^\s]+$/, {
      abort: true,
      error: (issue) =>
        `${JSON.stringify(issue.input)} is not a web address. It must start with https:// or http://`,
    })
    .refine((value) => URL.canParse(value) && value.isWellFormed(), {
      error: (issue) =>
        `${JSON.stringify(issue.input)} is not a web address that browsers can open. Copy it from the address line again`,
    });
  return withRole('address', field);
}

/** The ids of the sources that support a fact. */
export function sourceIds() {
  return refs('sources').describe('Ids of the sources that bear this out');
}

/** `true` or `false`. */
export function trueOrFalse() {
  const field = z.boolean({
    error: ({ input }) => `${JSON.stringify(input)} is neither true nor false. Write one of the two`,
  });
  return withRole('choice', field);
}

/** An angle from `-most` to `most`. */
export function degrees(name: string, most: number) {
  const range = { error: `${name} goes from -${most} to ${most}` };
  const field = z
    .number({ error: `${name} must be a number` })
    .min(-most, range)
    .max(most, range);
  return withRole('figure', field);
}

/** `en`, `ru`, `de-CH`: a BCP 47 language tag. */
export function languageTag() {
  const field = z
    .string({ error: missingOr('must be a language tag such as en or ru') })
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, notALanguage)
    .refine(hasLanguageName, notALanguage);
  return withRole('choice', field);
}

const notALanguage = {
  abort: true,
  error: (issue: { input?: unknown }) =>
    `${JSON.stringify(issue.input)} is not a language tag. Write en, ru, de, fr …`,
};

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Pages show languages by name: `en-12` is shaped like a tag but has no name. */
function hasLanguageName(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

export const correctionGrades = ['substance', 'clarification', 'typo'] as const;

/** Fields that an entry of any collection may have. */
export const everyEntry = {
  corrections: upkeep(
    z.array(
      z.strictObject({
        on: day().describe('Day of the correction'),
        grade: oneOf(correctionGrades).describe(
          'substance: a fact was wrong; clarification: it could be misread; typo: spelling or layout',
        ),
        note: text('ownWords', 600).describe('What it said before, and what it says now'),
      }),
    ),
  )
    .optional()
    .describe('What was changed after publication, oldest first'),
  added: upkeep(day())
    .optional()
    .describe(
      'Day on which it came into the published record, where that is not the day of its first commit',
    ),
  draft: trueOrFalse().optional().describe('true keeps the entry out of the published site'),
};

/** Text that a date parser accepts; its type says so from then on. */
function datePart<Accepted extends string>(
  read: (written: string) => DateReading<unknown>,
): z.ZodType<Accepted, string> {
  const field = z.string().superRefine((value, context) => {
    const reading = read(value);
    if (!reading.ok) context.addIssue({ code: 'custom', message: reading.message });
    else if (yearsOf(value).some((year) => year < firstYear || year > lastYear))
      context.addIssue({
        code: 'custom',
        message: `${JSON.stringify(value)} is not in the years ${firstYear} to ${lastYear}. Look for a slip in its year`,
      });
  });
  return field as unknown as z.ZodType<Accepted, string>;
}

/** Pages list every day from the first to the last, so a typo such as 0222 or 2202 would make them span centuries. */
const [firstYear, lastYear] = [1900, 2099];

/** The year, or both years of an interval, of a valid date or moment. */
function yearsOf(written: string): number[] {
  return written.split('/').map((date) => Number(date.trim().slice(0, 4)));
}

/** Leaves the message for a missing field to the adapter, which knows the field's name and comment. */
function missingOr(message: string) {
  return (issue: { input?: unknown }) =>
    issue.input === undefined || issue.input === null ? undefined : message;
}
