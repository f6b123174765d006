import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type * as z from 'zod';
import { idPattern } from '../content-model/ids.ts';
import { siteSettingsSchema } from '../content-model/site-settings.ts';
import type { Day } from '../dates/calendar.ts';
import { shownFile } from '../reading/content-files.ts';
import type { Conversation } from './interview.ts';
import { foldName } from './named-records.ts';
import { NewEntryError } from './new-entry.ts';
import { trackerTemplates } from './tracker-templates.ts';

/** What must be known of a new tracker. */
export interface TrackerAnswers {
  name: string;
  shortName: string;
  firstDay: Day;
  /** Id of the place of its first report. */
  place: string;
  offset: string;
  languages: string[];
}

/** One thing to be known, with the flag that gives it. */
interface TrackerQuestion {
  flag: string;
  field: keyof TrackerAnswers;
  prompt: string;
  /** Why an answer cannot be taken; undefined when it can. */
  problemWith: (answer: string) => string | undefined;
}

const { shape } = siteSettingsSchema;

export const trackerQuestions: readonly TrackerQuestion[] = [
  { flag: 'name', field: 'name', prompt: 'Name of the site (Harbour Track)', problemWith: by(shape.name) },
  {
    flag: 'short-name',
    field: 'shortName',
    prompt: 'Short name, for the line under an icon (Harbour)',
    problemWith: (answer) =>
      by(shape.short_name)(answer) ??
      (idOf(answer) === '' ? `"${answer}" has no letter a–z, which file names are made of` : undefined),
  },
  {
    flag: 'first-day',
    field: 'firstDay',
    prompt: 'First day of the story (2031-05-14)',
    problemWith: by(shape.pivotal_day),
  },
  {
    flag: 'place',
    field: 'place',
    prompt: 'Where it begins, in lower-case letters and hyphens (harbour-town)',
    problemWith: (answer) =>
      idPattern.test(answer)
        ? undefined
        : `"${answer}" cannot be an id. Use lower-case letters a–z, digits and single hyphens`,
  },
  {
    flag: 'offset',
    field: 'offset',
    prompt: 'Offset of that place from UTC (+01:00)',
    problemWith: by(shape.default_offset),
  },
  {
    flag: 'language',
    field: 'languages',
    prompt: 'Language of the site, then others in which readers search (en, de)',
    problemWith: (answer) => by(shape.languages)(listOf(answer)),
  },
];

function by(schema: z.ZodType): (answer: unknown) => string | undefined {
  return (answer) => {
    const issue = schema.safeParse(answer, { reportInput: true }).error?.issues[0];
    return issue?.message;
  };
}

function listOf(answer: string): string[] {
  return answer
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function idOf(name: string): string {
  return foldName(name)
    .replace(/[^a-z0-9 ]+/g, '')
    .trim()
    .replace(/ +/g, '-');
}

/**
 * Reads the flags of a new tracker, and asks for the others where somebody can be asked.
 *
 * @throws NewEntryError for a flag that cannot be taken, or that is missing where nobody can be asked
 */
export async function trackerAnswers(
  flags: Readonly<Record<string, string>>,
  conversation: Conversation | undefined,
): Promise<TrackerAnswers> {
  const given = new Map<string, string>();
  const problems: string[] = [];
  for (const { flag, problemWith } of trackerQuestions) {
    const answer = flags[flag];
    if (answer === undefined) continue;
    const problem = problemWith(answer);
    if (problem === undefined) given.set(flag, answer);
    else problems.push(`--${flag}: ${problem}`);
  }
  if (problems.length > 0) throw new NewEntryError(problems.join('\n'));
  const missing = trackerQuestions.filter(({ flag }) => !given.has(flag));
  if (missing.length > 0 && !conversation) {
    const lines = missing.map(({ flag, prompt }) => `  --${flag}  ${prompt}`);
    throw new NewEntryError(
      `Nobody can be asked here, and these are needed for a tracker:\n${lines.join('\n')}\nGive them as flags, or run the command in a terminal`,
    );
  }
  for (const { flag, prompt, problemWith } of missing) {
    conversation?.say(`\n${prompt}`);
    for (;;) {
      const answer = ((await conversation?.ask(`${flag}: `, [])) ?? '').trim();
      const problem = answer === '' ? 'This is needed.' : problemWith(answer);
      if (problem === undefined) {
        given.set(flag, answer);
        break;
      }
      conversation?.say(`  ${problem}`);
    }
  }
  const answer = (flag: string) => given.get(flag) ?? '';
  return {
    name: answer('name'),
    shortName: answer('short-name'),
    firstDay: answer('first-day'),
    place: answer('place'),
    offset: answer('offset'),
    languages: listOf(answer('language')),
  };
}

/**
 * Writes a content folder for a new story, with an example of each kind of entry that every story has.
 *
 * @returns what was written, from the folder
 * @throws NewEntryError when there is something in the folder
 */
export async function writeTracker(contentDir: string, answers: TrackerAnswers): Promise<string[]> {
  if (existsSync(contentDir) && readdirSync(contentDir).length > 0) {
    throw new NewEntryError(
      `${shownFile(contentDir)} has files in it, and they stay as they are. Name a folder that is empty or new`,
    );
  }
  const files = trackerTemplates({
    ...answers,
    id: idOf(answers.shortName),
    inYaml: (text) => stringify(text, { lineWidth: 0 }).trimEnd(),
  });
  for (const [file, text] of files) {
    const place = path.join(contentDir, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text, { flag: 'wx' });
  }
  return [...files.keys()];
}

/** What to do with a new tracker. */
export function trackerSteps(contentDir: string, files: readonly string[]): string {
  const folder = shownFile(contentDir);
  return [
    `Wrote ${files.length} files in ${folder}`,
    `See it while you write: npm run dev -- --content ${folder}`,
    `Check it: npm run check -- --content ${folder}`,
    `Its entries are examples: put those of your story in their place, and what is true of your site into ${folder}/site.yaml and ${folder}/pages`,
  ].join('\n');
}
