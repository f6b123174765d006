import * as z from 'zod';
import { upkeep } from './field-roles.ts';
import {
  day,
  edtfDate,
  everyEntry,
  oneOf,
  pointInTime,
  ref,
  refs,
  sourceIds,
  text,
  trueOrFalse,
} from './fields.ts';

export const eventKinds = [
  'meeting',
  'call',
  'statement',
  'delivery',
  'deadline',
  'deployment',
  'other',
] as const;
const confidences = ['primary', 'reported', 'disputed'] as const;

export const eventSchema = z
  .strictObject({
    title: text('ownTitle', 140).describe('What happened, in a few words'),
    date: edtfDate().optional().describe('When it happened; or give start and end'),
    start: pointInTime().optional().describe('When it began, where the hour is known'),
    end: pointInTime().optional().describe('When it ended, where the hour is known'),
    follows: ref('events')
      .optional()
      .describe('The event of the same day that it came after, where its own hour is not known'),
    as_written: text('othersWords')
      .optional()
      .describe('The words of the source for the date, such as "two days earlier"'),
    kind: oneOf(eventKinds).describe('What sort of event it was'),
    place: ref('places').optional().describe('Where it happened'),
    people: refs('people').optional().describe('Who took part'),
    reported_by: refs('people').optional().describe('Who told the public of it without taking part'),
    separately: trueOrFalse()
      .optional()
      .describe('true: the first of people met or called each of the others on their own'),
    parties: refs('parties').optional().describe('Which parties took part'),
    documents: refs('documents')
      .optional()
      .describe('Documents that were handed over, published or answered'),
    topics: refs('topics').optional().describe('What it was about'),
    weight: oneOf(['key']).optional().describe('key: stands out in timelines'),
    sources: sourceIds().optional(),
    confidence: oneOf(confidences)
      .optional()
      .describe(
        'primary: shown by an official text; reported: by news; disputed: the sources contradict each other',
      ),
    told_by: z
      .strictObject({
        accounts: refs('parties')
          .min(1, { error: 'needs at least one party id' })
          .describe('Whose accounts of it there are'),
        searched: z
          .array(
            z.strictObject({
              party: ref('parties').describe('Whose account was looked for and not found'),
              on: upkeep(day()).describe('Day of the search'),
            }),
            { error: 'must be a list of searches, each with party and on' },
          )
          .optional()
          .describe('Whose account was looked for and not found, and when'),
      })
      .optional()
      .describe('Which of those who took part have given an account; for a meeting or a call'),
    disputed: z
      .array(
        z.strictObject({
          what: text('ownWords').describe('What the sources disagree on'),
          versions: z
            .array(
              z.strictObject({
                value: text('othersWords', 600).describe('One version'),
                sources: sourceIds().min(1, { error: 'needs at least one source id' }),
              }),
              { error: 'must be a list of versions, each with value and sources' },
            )
            .min(2, { error: 'needs at least two versions, each with value and sources' })
            .describe('Each version with its sources'),
          note: text('ownWords', 800)
            .optional()
            .describe('Which one the site uses and why, or that it prefers none'),
        }),
      )
      .optional()
      .describe('Where sources disagree, side by side'),
    outcome: text('ownWords', 600).optional().describe('What came of it, in one sentence'),
    day_in_one_sentence: text('ownWords', 200)
      .optional()
      .describe(
        'The whole day in one sentence, for the home page; on the event that decided the day, one event a day',
      ),
    ...everyEntry,
  })
  .describe('Something that happened. The body tells it, with the quotations from it.');
