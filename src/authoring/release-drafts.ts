import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Collection, collectionOf } from '../content-model/collections.ts';
import { type Content, quotationsOf } from '../content-model/content.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import { referencesIn } from '../content-model/references.ts';
import { namedIn } from '../content-model/statement.ts';
import { positionOf } from '../content-model/written-positions.ts';
import { didYouMean } from '../text/nearest.ts';
import { ContentEditError, type ContentEdits, pathInContent } from './content-edits.ts';

/**
 * The drafts to publish together: those that are named, and every draft that they refer to, in the order in which they
 * are found.
 *
 * @param names ids, each alone or with its collection: `events/2031-05-14-first-meeting`
 * @throws ContentEditError if a name does not belong to a draft
 */
export function draftsToRelease(content: Content, names: readonly string[]): WrittenEntry[] {
  const drafts = content.written.filter(({ fields }) => fields.draft === true);
  const found = names.map((name) => draftNamed(content, drafts, name));
  for (const draft of found) {
    for (const needed of neededBy(content, draft, drafts)) if (!found.includes(needed)) found.push(needed);
  }
  return found;
}

function draftNamed(content: Content, drafts: readonly WrittenEntry[], name: string): WrittenEntry {
  const [id = '', folder] = name.replace(/\.md$/, '').split('/').reverse();
  const isNamed = (entry: WrittenEntry) =>
    entry.id === id && (folder === undefined || entry.collection === folder);
  const [draft, ...others] = drafts.filter(isNamed);
  if (draft && others.length > 0) {
    const ways = [draft, ...others].map((entry) => `${entry.collection}/${entry.id}`).join(' or ');
    throw new ContentEditError(`"${name}" is the id of several drafts. Write ${ways}`);
  }
  if (draft) return draft;
  throw new ContentEditError(
    content.written.some(isNamed)
      ? `"${name}" is no draft`
      : `there is no draft "${name}".${didYouMean(
          id,
          drafts.map((entry) => entry.id),
        )}`,
  );
}

function neededBy(content: Content, entry: WrittenEntry, drafts: readonly WrittenEntry[]): WrittenEntry[] {
  const names: (readonly [readonly Collection[], string])[] = [
    ...referencesIn(entry).map(({ collections, id }) => [collections, id] as const),
    ...entry.body.mentions.map(({ noun, id }) => [[collectionOf(noun) ?? 'articles'], id] as const),
    ...entry.body.citations.map(({ source }) => [['sources'], source] as const),
    ...quotationsOf(content)
      .filter(({ file }) => file === entry.file)
      .flatMap((quotation) => namedIn(quotation).map(([to, id]) => [to, id] as const)),
  ];
  return drafts.filter((draft) => names.some(([to, id]) => id === draft.id && to.includes(draft.collection)));
}

/** The files of drafts without their line `draft: true` and without a comment above it that is about this line. */
export async function editsOfRelease(
  content: Content,
  contentDir: string,
  drafts: readonly WrittenEntry[],
): Promise<ContentEdits> {
  const edits = new Map<string, string>();
  for (const draft of drafts) {
    const file = pathInContent(content, draft);
    const lines = (await readFile(path.join(contentDir, file), 'utf8')).split('\n');
    const at = positionOf(draft, ['draft']).line - 1;
    const isAbout = /^\s*#.*(?:\bdraft\b|next line)/i.test(lines[at - 1] ?? '');
    lines.splice(isAbout ? at - 1 : at, isAbout ? 2 : 1);
    edits.set(file, lines.join('\n'));
  }
  return edits;
}
