import type { Collection } from '../content-model/collections.ts';
import { asciiLetters } from '../text/ascii-letters.ts';
import { foldName } from './named-records.ts';

/** Words that say little in a file name. */
const smallWords = new Set(
  'a an and as at but by for from in into is it of on or over that the to was were will with'.split(' '),
);

/** An id for a new entry: `2031-05-14-mayors-meet-harbour`, `anna-berg`, `gazette-2031-05-14-berg`. Empty when its words give none. */
export function proposeId(
  collection: Collection,
  { title, day, publisher = '' }: { title: string; day?: string | undefined; publisher?: string },
): string {
  switch (collection) {
    case 'articles':
    case 'events':
      return joined(day, slug(title, 6));
    case 'sources':
      return joined(slug(publisher, 2), day, slug(title, 3));
    case 'people':
    case 'parties':
    case 'places':
      return slug(title, 8, false);
    default:
      return slug(title, 6);
  }
}

function joined(...parts: (string | undefined)[]): string {
  const [last] = parts.slice(-1);
  return last === '' ? '' : parts.filter(Boolean).join('-');
}

/** The first words of a text in lower-case ASCII with hyphens. */
function slug(text: string, words: number, leaveOutSmall = true): string {
  const all = foldName(asciiLetters(text.replace(/['’.]/g, '')).replace(/['’.`]/g, ''))
    .replace(/[^a-z0-9 ]+/g, '')
    .split(' ')
    .filter(Boolean);
  const telling = leaveOutSmall ? all.filter((word) => !smallWords.has(word)) : all;
  return (telling.length > 0 ? telling : all).slice(0, words).join('-');
}
