import { formatDayWithWeekday } from '../../dates/calendar.ts';
import { searchTerm } from '../index-query.ts';
import { resultKind } from '../result-kinds.ts';
import { isSameWord } from '../same-word.ts';
import { searchedWord } from '../searched-text.ts';
import { element } from './dom.client.ts';
import { excerptOf, markDirective, type Segment } from './excerpt.ts';
import type { LoadedHit } from './search-hits.client.ts';
import { addressOnHost } from './site-root.client.ts';

/** The id of a result: the address without its folder, with the anchor of a statement. */
function idOf(url: string): string {
  return url.replace(/^\/(?:[a-z]+\/)?|\/(?=#|$)/g, '');
}

/** One result. If results are grouped by day, the first of each day has the day as a heading. */
export function resultItem(
  hit: LoadedHit,
  { words, byDay, isFirstOfDay }: { words: readonly string[]; byDay: boolean; isFirstOfDay: boolean },
): HTMLLIElement {
  const { kind, url, title, date, day, origin, language, occasion } = hit;
  const address = addressOnHost(url);
  const dayOfStatement = kind === 'statement' ? `, ${date}` : '';
  const link = element(
    'a',
    { href: address },
    ...marked(segmentsOf(title, words)),
    dayOfStatement,
    occasion !== undefined && element('span', { class: 'result-occasion' }, ` · ${occasion}`),
  );
  if (hit.locations.length > 0) markOnArrival(link, address, hit);
  const heading = element(byDay ? 'h4' : 'h3', { class: 'result-title' }, link);
  const excerpt = excerptOf(hit.content, hit.locations, kind === 'statement' ? 70 : 36);
  const text =
    kind === 'statement'
      ? element('blockquote', { class: 'result-words', lang: language ?? undefined }, ...marked(excerpt))
      : element('p', { class: 'result-excerpt' }, ...marked(excerpt));
  const facts = [resultKind(kind).noun, kind === 'statement' ? origin : (hit.line ?? date)]
    .filter(Boolean)
    .join(' · ');
  return element(
    'li',
    { 'data-kind': kind, 'data-id': idOf(url), class: 'result' },
    byDay && isFirstOfDay && element('h3', { class: 'result-day' }, formatDayWithWeekday(day)),
    heading,
    text,
    originalOf(hit, words),
    element('p', { class: 'result-facts' }, facts),
  );
}

/** The words as they were spoken, if it is these that match. */
function originalOf({ original }: LoadedHit, words: readonly string[]): HTMLElement | undefined {
  if (!original) return undefined;
  const segments = segmentsOf(original.text, words);
  if (!segments.some(({ isMatch }) => isMatch)) return undefined;
  return element('blockquote', { class: 'result-words', lang: original.lang }, ...marked(segments));
}

/** A text cut into words that match and the rest. */
function segmentsOf(text: string, words: readonly string[]): Segment[] {
  const terms = words.map((word) => searchTerm(word)).filter(Boolean);
  return text.split(/([^\p{L}\p{N}'’]+)/u).map((part) => ({
    text: part,
    isMatch: part !== '' && terms.some((term) => isSameWord(term, searchedWord(part))),
  }));
}

function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}

/** Adds the words to highlight only when the link is followed, so that the address stays readable and easy to copy. */
function markOnArrival(
  link: HTMLAnchorElement,
  address: string,
  { content, locations }: Pick<LoadedHit, 'content' | 'locations'>,
): void {
  const follow = () => {
    const directive = markDirective(content, locations);
    link.href = directive === '' ? address : `${address}${address.includes('#') ? '' : '#'}${directive}`;
    setTimeout(() => {
      link.href = address;
    });
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
}
