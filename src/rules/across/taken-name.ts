import type { Collection } from '../../content-model/collections.ts';
import { type Content, writtenIn } from '../../content-model/content.ts';
import { plainName } from '../../content-model/entry-names.ts';
import { atField, type ContentRule, type FileFinding } from '../rule.ts';

/** Collections in which each entry has a name of its own. Meetings and papers may share a title. */
const named = ['people', 'parties', 'places', 'topics', 'terms'] as const satisfies readonly Collection[];

/** One person under two ids is two people to readers and to the search; so is one page as two sources. */
export const takenName: ContentRule = {
  name: 'taken-name',
  summary: 'two entries of a collection with the same name, or two sources with the same address and day',
  severity: 'error',
  check: (content) => [
    ...named.flatMap((collection) => inNames(content, collection)),
    ...inAddresses(content),
  ],
};

function inNames(content: Content, collection: (typeof named)[number]): FileFinding[] {
  const first = new Map<string, string>();
  return writtenIn(content, collection).flatMap((entry): FileFinding[] => {
    const fields = entry.fields as { name?: string; title?: string };
    const field = fields.name === undefined ? 'title' : 'name';
    const name = fields.name ?? fields.title;
    if (name === undefined) return [];
    const known = first.get(plainName(name));
    if (known === undefined) {
      first.set(plainName(name), entry.file);
      return [];
    }
    return [
      {
        ...atField(
          entry,
          [field],
          `${field}: "${name}" is taken by ${known}. Use that entry, or add to this name what tells the two apart`,
        ),
        related: [{ file: known, line: 1, column: 1, message: 'the other entry with this name' }],
      },
    ];
  });
}

function inAddresses(content: Content): FileFinding[] {
  const first = new Map<string, string>();
  return writtenIn(content, 'sources').flatMap((entry): FileFinding[] => {
    const { url } = entry.fields;
    if (url === undefined) return [];
    const key = plainAddress(url);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, entry.file);
      return [];
    }
    return [
      {
        ...atField(
          entry,
          ['url'],
          `url: this page is a source already, ${known}. Cite that one, and put what is missing into its excerpt`,
        ),
        related: [{ file: known, line: 1, column: 1, message: 'the other source with this address' }],
      },
    ];
  });
}

/** An address without the parts that do not change which page it is. */
function plainAddress(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/[?&](?:utm_\w+|fbclid|gclid)=[^&]*/g, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
