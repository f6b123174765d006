import { formatDayWithWeekday } from '../../dates/calendar.ts';
import { searchTerm } from '../index-query.ts';
import type { RecordKind } from '../search-state.ts';
import { searchedWord } from '../searched-text.ts';
import { element } from './dom.client.ts';
import { excerptOf, markDirective, type Segment } from './excerpt.ts';
import type { FoundRecord } from './found-records.client.ts';
import { isSameWord } from './same-word.ts';

const kindNouns: Readonly<Record<RecordKind, string>> = {
  article: 'Article',
  statement: 'Statement',
  event: 'Event',
  document: 'Document',
};

const kindOfFolder: Readonly<Record<string, RecordKind>> = {
  articles: 'article',
  events: 'event',
  documents: 'document',
};

/** What a record is, told by its address. */
function identify(url: string): { kind: RecordKind; id: string } {
  const [path = '', anchor] = url.split('#');
  const [, folder = '', id = ''] = path.split('/');
  return anchor === undefined
    ? { kind: kindOfFolder[folder] ?? 'article', id }
    : { kind: 'statement', id: `${id}#${anchor}` };
}

/** One result. In a list by days, the first of each day has the day above it. */
export function resultItem(
  record: FoundRecord,
  { words, byDay, isFirstOfDay }: { words: readonly string[]; byDay: boolean; isFirstOfDay: boolean },
): HTMLLIElement {
  const { kind, id } = identify(record.url);
  const { title, date, day, origin, language } = record;
  const dayOfStatement = kind === 'statement' ? `, ${date}` : '';
  const link = element('a', { href: record.url }, ...marked(titleOf(title, words)), dayOfStatement);
  if (record.locations.length > 0) markOnArrival(link, record);
  const heading = element(byDay ? 'h4' : 'h3', { class: 'result-title' }, link);
  const excerpt = excerptOf(record.content, record.locations, kind === 'statement' ? 70 : 36);
  const text =
    kind === 'statement'
      ? element('blockquote', { class: 'result-words', lang: language ?? undefined }, ...marked(excerpt))
      : element('p', { class: 'result-excerpt' }, ...marked(excerpt));
  const facts = kind === 'statement' ? `Statement · ${origin ?? ''}` : `${kindNouns[kind]} · ${date}`;
  return element(
    'li',
    { 'data-kind': kind, 'data-id': id, class: 'result' },
    byDay && isFirstOfDay && element('h3', { class: 'result-day' }, formatDayWithWeekday(day)),
    heading,
    text,
    element('p', { class: 'result-facts' }, facts),
  );
}

/** A title with the words that were asked for marked. */
function titleOf(title: string, words: readonly string[]): Segment[] {
  const terms = words.map((word) => searchTerm(word)).filter(Boolean);
  return title.split(/([^\p{L}\p{N}'’]+)/u).map((text) => ({
    text,
    isMatch: text !== '' && terms.some((term) => isSameWord(term, searchedWord(text))),
  }));
}

function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}

/** The address stays plain to read and copy; the words to mark are added as the link is followed. */
function markOnArrival(link: HTMLAnchorElement, { url, content, locations }: FoundRecord): void {
  const follow = () => {
    const directive = markDirective(content, locations);
    link.href = directive === '' ? url : `${url}${url.includes('#') ? '' : '#'}${directive}`;
    setTimeout(() => {
      link.href = url;
    });
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
}
