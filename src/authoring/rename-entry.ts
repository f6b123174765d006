import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { entryPath } from '../content-model/addresses.ts';
import { type Collection, nouns, withArticle } from '../content-model/collections.ts';
import { type Content, quotationsOf, redirectsFile, settingsFile } from '../content-model/content.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import { idPattern } from '../content-model/ids.ts';
import { referencesIn } from '../content-model/references.ts';
import { namedIn } from '../content-model/statement.ts';
import { positionOf } from '../content-model/written-positions.ts';
import { idFrom } from '../text/ascii-letters.ts';
import { didYouMean } from '../text/nearest.ts';
import { ContentEditError, type ContentEdits, pathInContent } from './content-edits.ts';

export interface Renaming {
  collection: Collection;
  from: string;
  to: string;
}

/** What a renaming changes: files, and the number of references in them. */
export interface RenamingPlan {
  edits: ContentEdits;
  references: number;
  /** From the old address to the new one; undefined for a draft, which never had a page. */
  redirect: { from: string; to: string } | undefined;
}

/**
 * Plans the renaming of an entry: its file, every reference to it, and the redirect from its old address. The same
 * letters elsewhere are left alone.
 *
 * @throws ContentEditError if the old id is unknown, or the new one is invalid or taken
 */
export async function planRenaming(
  content: Content,
  contentDir: string,
  renaming: Renaming,
): Promise<RenamingPlan> {
  const { collection, from, to } = renaming;
  const problem = problemWith(content, renaming);
  if (problem !== undefined) throw new ContentEditError(problem);
  const edits = new Map<string, string | undefined>();
  let references = 0;
  const pages = content.pages as unknown as readonly WrittenEntry[];
  for (const entry of [...content.written, ...pages]) {
    const file = pathInContent(content, entry);
    const text = await readFile(path.join(contentDir, file), 'utf8');
    const lines = text.split('\n');
    references += renameIn(lines, entry, content, renaming);
    const isOwn = entry.collection === collection && entry.id === from;
    if (isOwn) edits.set(file, undefined);
    const target = isOwn ? file.replace(/[^/]*$/, `${to}.md`) : file;
    if (isOwn || lines.join('\n') !== text) edits.set(target, lines.join('\n'));
  }
  const settings = await readFile(path.join(contentDir, settingsFile), 'utf8').catch(() => '');
  const field = { events: 'pivotal_event', places: 'default_place' }[collection as string];
  const renamed = settings.replace(
    new RegExp(`^(${field}:\\s*["']?)${from}(?=["']?\\s*(?:#.*)?$)`, 'm'),
    `$1${to}`,
  );
  if (renamed !== settings) {
    references++;
    edits.set(settingsFile, renamed);
  }
  const own = content.written.find((entry) => entry.collection === collection && entry.id === from);
  if (own?.fields.draft) return { edits, references, redirect: undefined };
  const redirect = { from: entryPath(collection, from), to: entryPath(collection, to) };
  const redirects = await readFile(path.join(contentDir, redirectsFile), 'utf8').catch(() => '');
  edits.set(redirectsFile, withRedirect(redirects, redirect));
  return { edits, references, redirect };
}

function problemWith(
  { ids, folder, written }: Content,
  { collection, from, to }: Renaming,
): string | undefined {
  const noun = nouns[collection];
  if (!ids[collection].has(from))
    return `"${from}" is not ${withArticle(noun)}.${didYouMean(from, ids[collection])}`;
  if (!idPattern.test(to)) {
    const meant = idFrom(to);
    return `"${to}" cannot be an id. Use lower-case letters a–z, digits and single hyphens${meant === '' ? '' : `: ${meant}`}`;
  }
  if (ids[collection].has(to)) return `${folder}/${collection}/${to}.md is there already. Give another id`;
  if (!written.some((entry) => entry.collection === collection && entry.id === from))
    return `the file of "${from}" cannot be read. Run npm run check, and mend it first`;
  return undefined;
}

/** Changes the lines of one file and returns the number of references changed. */
function renameIn(
  lines: string[],
  entry: WrittenEntry,
  content: Content,
  { collection, from, to }: Renaming,
): number {
  let count = 0;
  const isMeant = (collections: readonly Collection[]) =>
    collections.includes(collection) &&
    !collections.some((other) => other !== collection && content.ids[other].has(from));
  const replace = (line: number, pattern: RegExp, start = 0) => {
    const text = lines[line - 1] ?? '';
    const changed = text.slice(start).replace(pattern, (whole: string) => {
      count++;
      return whole.replace(new RegExp(`${from}$`), to);
    });
    lines[line - 1] = text.slice(0, start) + changed;
  };
  const word = `(?<![\\w-])${from}(?![\\w-])`;

  for (const { collections: among, id, path: field } of referencesIn(entry)) {
    if (id !== from || !isMeant(among)) continue;
    const { line, column } = positionOf(entry, field);
    replace(line, new RegExp(word), column - 1);
  }
  const { said } = entry.fields as { said?: { statement?: string } };
  if (said?.statement?.startsWith(`${from}#`) && isOwner(content, said.statement, collection)) {
    const { line, column } = positionOf(entry, ['said', 'statement']);
    replace(line, new RegExp(`(?<![\\w-])${from}(?=#)`), column - 1);
  }

  const noun = nouns[collection];
  const frontMatterLines = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1;
  const patterns = [
    new RegExp(`\\]\\(${noun}:${from}(?=[)#\\s])`, 'g'),
    new RegExp(`(?<=[(\\s]|^\\[.*\\]: )/${collection}/${from}(?=/)`, 'g'),
    ...(collection === 'sources'
      ? [new RegExp(`(?<=\\[(?:@[\\w-]+;\\s*)*)@${from}(?=\\s*[;\\]])`, 'g')]
      : []),
  ];
  for (let line = frontMatterLines + 1; line <= lines.length; line++)
    for (const pattern of patterns) replace(line, pattern);

  for (const quotation of quotationsOf(content).filter(({ file }) => file === entry.file)) {
    for (const [among, id, attribute] of namedIn(quotation)) {
      if (id !== from || !isMeant(among)) continue;
      if (attribute === 'original') continue;
      replace(quotation.position.line, new RegExp(`(?<=\\s${attribute}=(?:"[^"]*|[^\\s"}]*))${word}`));
    }
  }
  if (collection === 'sources')
    for (const [index, line] of lines.entries())
      if (/^:::original\{/.test(line)) replace(index + 1, new RegExp(`(?<=\\ssource="?)${word}`));
  return count;
}

/** Whether a statement belongs to an entry of this collection. */
function isOwner(content: Content, statement: string, collection: Collection): boolean {
  return content.statements.some(({ id, entry }) => id === statement && entry.collection === collection);
}

/** The redirects with one more. Those to the old address now lead to the new one, and any from the new address is removed. */
function withRedirect(text: string, { from, to }: { from: string; to: string }): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith(`${to}:`))
    .map((line) => line.replace(new RegExp(`^([^#\\s]+:\\s+)${from}(?=\\s*$)`), `$1${to}`));
  return `${[...lines, `${from}: ${to}`].join('\n')}\n`;
}
