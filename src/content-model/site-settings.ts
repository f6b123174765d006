import * as z from 'zod';
import { utcOffset } from '../dates/edtf.ts';
import { idPattern } from './ids.ts';
import { day, edtfDate, languageTag, ref, text, webAddress } from './schemas/fields.ts';

/** A tag such as en-GB: the language of the site's own texts. So far, the engine's own labels are English. */
const english = /^en(?:-|$)/;

const latitude = z.number({ error: 'latitude must be a number' }).min(-90).max(90);
const longitude = z.number({ error: 'longitude must be a number' }).min(-180).max(180);

/** Everything in `content/site.yaml`: what is specific to one tracker. */
export const siteSettingsSchema = z
  .strictObject({
    id: text('name', 60)
      .regex(idPattern, { error: 'must have lower-case letters a–z, digits and single hyphens' })
      .describe('Name in lower-case letters, digits and hyphens, for data and file names'),
    name: text('name', 60).describe('Name of the site, as every page has it'),
    short_name: text('name', 30).describe('Name under an icon, where there is little room'),
    tagline: text('ownWords', 200).describe('What the site is, in one line'),
    description: text('ownWords', 400).describe('What readers find here, for feeds, data and search engines'),
    subject: text('ownWords', 300)
      .refine((value) => value.split(pivotalDay).length === 2, {
        error: `must have ${'{pivotal_day}'} in it once, where the page of that day is linked`,
      })
      .describe('What the record is of, after “NAME is a record of”: the line at the foot of every page'),
    address: webAddress()
      .refine((value) => siteAddressProblem(value) === undefined, {
        error: (issue) => siteAddressProblem(String(issue.input)) ?? '',
      })
      .describe(
        'Where the site is served, with a path where it is in a folder of its host; SITE_URL names another address for one build',
      ),
    licence: z
      .strictObject({
        id: text('name', 40).describe('SPDX identifier, such as CC-BY-4.0'),
        name: text('name', 100).describe('Its name in full'),
        url: webAddress().describe('Where it can be read'),
      })
      .describe('Licence of the texts and data'),
    languages: z
      .array(languageTag())
      .min(1, { error: 'names no language. Write [en]' })
      .refine(([first = '']) => english.test(first), {
        error: 'must begin with English (en, en-GB …): the words of the pages themselves are English',
      })
      .describe('Language of the site first, then those in which readers search too'),
    pivotal_day: day().describe(
      'The day that everything turns on: people are listed with their office of that day',
    ),
    pivotal_event: ref('events').describe('The event that everything turns on'),
    default_place: ref('places').describe('Place of the dateline that new articles begin with'),
    default_offset: z
      .string({ error: 'must be an offset from UTC in quotation marks, such as "+01:00"' })
      .regex(utcOffset, { error: 'must be an offset from UTC in quotation marks, such as "+01:00"' })
      .describe('Offset from UTC that new articles are published with, in quotation marks'),
    default_author: text('name', 100).describe('Who wrote an article that names no author'),
    reconstructed: edtfDate()
      .optional()
      .describe(
        'When the articles were written, if that was later than the days they carry, from sources of those days; each article then says so',
      ),
    card: z
      .strictObject({
        kicker: text('ownWords', 60).describe('Small line at the top'),
        headline: text('ownWords', 120).describe('Large words'),
        picture: text('name', 100).optional().describe('File name in the folder pictures, an SVG'),
      })
      .describe('Picture that social networks show for pages without one of their own'),
    map: z
      .strictObject({
        region: text('name', 60).describe('What the map shows: Map of REGION'),
        corners: z
          .array(z.tuple([latitude, longitude], { error: 'must be [latitude, longitude] in degrees' }))
          .refine(hasExtent, { error: 'needs two points at least, at different latitudes and longitudes' })
          .describe('Points that lie at the edges of the map, each [latitude, longitude]'),
        parallels: z
          .tuple([latitude, latitude], { error: 'must be two latitudes' })
          .optional()
          .describe('Latitudes at which the map is true to scale; reckoned from the corners when left out'),
        meridian: longitude.optional().describe('Longitude that runs straight up; the middle when left out'),
      })
      .describe('Extent of the map of meetings'),
    scope: z
      .strictObject({
        from: day().describe('First day'),
        to: day().describe('Last day'),
      })
      .describe('The days for which sources have been searched'),
    contact: text('name', 200)
      .regex(/^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@]+)$/, {
        error: 'must be a mail address, or a web address that begins with https://',
      })
      .describe('Where readers report errors: a mail address or a web address'),
    repository: webAddress().optional().describe('Where the content is kept, if others can see it'),
    search: z
      .strictObject({
        description: text('ownWords', 200).describe(
          'What is searched, for browsers that add the search to theirs',
        ),
        example: text('name', 80).describe('A search that finds something, shown under the search field'),
      })
      .describe('Words about the search'),
    mark: z
      .strictObject({
        view_box: text('name', 60)
          .regex(/^-?[\d.]+(?: -?[\d.]+){3}$/, { error: 'must be four numbers, such as "0 0 24 24"' })
          .describe('Its viewBox, in quotation marks'),
        path: text('name', 4000)
          .regex(/^[\d\s.,a-zA-Z-]+$/, { error: 'must be the d of an SVG path: letters and numbers' })
          .describe('The d of its SVG path'),
      })
      .optional()
      .describe('Sign before the name at the head of every page'),
    loaded_words: z
      .array(
        z.strictObject({
          words: z.array(text('name', 60)).describe('Words that take a side or judge'),
          instead: text('ownWords', 100).describe('What to write instead'),
        }),
      )
      .optional()
      .describe('Words of this story, besides those that judge in any, of which the check reminds authors'),
    affiliations: z
      .array(text('name', 40))
      .optional()
      .describe('What unnamed officials are said to be of, by which npm run import knows them'),
  })
  .describe('What is particular to one tracker.');

function hasExtent(points: readonly (readonly [number, number])[]): boolean {
  return [0, 1].every((axis) => new Set(points.map((point) => point[axis])).size > 1);
}

/** `content/site.yaml`, once its schema has accepted it. */
export type SiteSettings = z.output<typeof siteSettingsSchema>;

/** Placeholder for the pivotal day in `subject`. */
export const pivotalDay = '{pivotal_day}';

/** The settings that affect how an entry is parsed. */
export type ReadingSettings = Pick<SiteSettings, 'loaded_words'>;

/** Why an address cannot be a site's, and what to write instead; undefined if it can. */
export function siteAddressProblem(address: string): string | undefined {
  const example = 'Write an address such as https://tracker.example.org or https://example.org/tracker';
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    return `"${address}" is no web address. ${example}`;
  const { username, password, search, hash, pathname } = new URL(address);
  if (username !== '' || password !== '') return `"${address}" names a user. ${example}`;
  if (search !== '' || hash !== '' || /[?#]/.test(address))
    return `"${address}" has something after its path. ${example}`;
  return plainPath.test(pathname)
    ? undefined
    : `"${address}" has a path that hosts do not all read alike. ${example}, with letters, digits, "-", "_", "." and "~" alone in the path`;
}

/** Nothing that needs to be escaped, no empty folder. */
const plainPath = /^(?:\/[\w.~-]+)*\/*$/;
