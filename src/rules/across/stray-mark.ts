import { collectionOf } from '../../content-model/collections.ts';
import type { Content } from '../../content-model/content.ts';
import type { StrayMark } from '../../content-model/wording.ts';
import { atPosition, type ContentRule } from '../rule.ts';

/** What an author meant as a link or a citation is not printed to readers as it was typed. */
export const strayMark: ContentRule = {
  name: 'stray-mark',
  summary: 'what is meant as a link or a citation but is not one, such as "(place:harbour)" or "@source-id"',
  severity: 'error',
  check: (content) =>
    content.written.flatMap((entry) =>
      entry.wording.marks.flatMap((mark) => {
        const next = whatToWrite(mark, content);
        if (next === undefined) return [];
        const message = `"${mark.words}" would be printed as typed. ${next}`;
        return [{ ...atPosition(entry, mark, message), words: mark.words }];
      }),
    ),
};

/** Undefined for what only looks like a mark: its ids are none. */
function whatToWrite({ sources, link, isInField }: StrayMark, { ids }: Content): string | undefined {
  const collection = link && collectionOf(link.noun);
  if (sources?.some((id) => !ids.sources.has(id))) return undefined;
  if (link && !(collection && ids[collection].has(link.id))) return undefined;
  if (isInField) return 'Take it out: front matter has no links or citations in its sentences';
  if (sources) return `Write [${sources.map((id) => `@${id}`).join('; ')}]`;
  if (link) return `Write [${link.label ?? 'the words of the link'}](${link.noun}:${link.id})`;
  return 'Take the space away between ] and (';
}
