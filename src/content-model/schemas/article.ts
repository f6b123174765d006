import * as z from 'zod';
import { upkeep } from './field-roles.ts';
import { day, everyEntry, mayBeEmpty, oneOf, pointInTime, ref, refs, text } from './fields.ts';

export const articleKinds = ['report', 'analysis', 'explainer', 'background', 'brief'] as const;

export const articleSchema = z
  .strictObject({
    title: text('ownTitle', 140).describe('Headline: states a fact, in sentence case'),
    summary: text('ownWords', 200).describe('One or two sentences for lists and search results'),
    published: pointInTime().describe('When the article was published, with the offset of its place'),
    kind: oneOf(articleKinds).describe('What sort of article it is'),
    dateline: z
      .strictObject({
        place: ref('places').describe('Where it was reported from'),
        date: day().describe('The day it reports on'),
      })
      .describe('Place and day that the report starts from'),
    people: refs('people').optional().describe('People it is about, besides those the body links and quotes'),
    parties: refs('parties').optional().describe('Parties it is about, besides those the body links'),
    places: refs('places').optional().describe('Places it is about, besides those the body links'),
    events: refs('events').optional().describe('Events it reports'),
    documents: refs('documents').optional().describe('Documents it is about, besides those the body links'),
    topics: refs('topics').optional().describe('What is argued about in it'),
    related: refs('articles').optional().describe('Articles to read next'),
    in_short: z
      .array(text('ownWords', 240), { error: 'must be a list of sentences' })
      .max(4, { error: 'has more than four sentences. Choose' })
      .optional()
      .describe('What it says in two to four sentences, next to an explainer, an analysis or a background'),
    sourcing_note: text('ownWords', 300)
      .optional()
      .describe(
        'Why it rests on fewer than three sources or on one publisher, such as "Only one side reported"',
      ),
    image: z
      .strictObject({
        file: text('address').describe('File name in the folder pictures'),
        alt: text('ownWords', 400).describe('What the picture shows, for those who do not see it'),
        caption: text('ownWords', 400).describe('The line under the picture'),
        credit: text('name', 200).describe('Who made it'),
      })
      .optional()
      .describe('Lead picture'),
    updated: upkeep(pointInTime()).optional().describe('When the text last changed'),
    // The site fills this in from its settings.
    author: mayBeEmpty('name', 100)
      .default('')
      .describe('Who wrote it; default_author of site.yaml when left out'),
    ...everyEntry,
  })
  .describe('A news article. The body is the report.');
