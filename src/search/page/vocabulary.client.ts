import { lookupOf, namesIn } from '../../dates/date-name.ts';
import { english, englishLookup } from '../../dates/english-names.ts';
import { facets } from '../facets.ts';
import type { Named } from '../query/match-names.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import type { ResultKind } from '../result-kinds.ts';
import { type PackedPage, unpackPages } from '../site-pages.ts';
import { find } from './dom.client.ts';
import { addressOnHost } from './site-root.client.ts';

/** Reads the names and days from the lists and choices of the page itself, before counts are added to them. */
export function readVocabulary(page: ParentNode = document): Vocabulary {
  const names = facets.flatMap(({ values, noun }) => (values === 'kinds' ? [] : [[values, namesOf(noun)]]));
  return {
    ...(Object.fromEntries(names) as Omit<Vocabulary, 'days' | 'pages' | 'dateNames'>),
    days: [...page.querySelectorAll<HTMLElement>('[data-day]')].map((item) => ({
      day: item.dataset['day'] ?? '',
      count: Number(find('.count', item).textContent),
    })),
    pages: [],
    dateNames: englishLookup,
  };

  function namesOf(noun: string): Named[] {
    return [...page.querySelectorAll<HTMLElement>(`[data-${noun}]`)].map((item) => ({
      id: item.dataset[noun] ?? '',
      label: (item.querySelector('a') ?? item).textContent.trim(),
      aliases: (item.dataset['aliases'] ?? '').split('|').filter(Boolean),
    }));
  }
}

/** Loads the names of months and weekdays in other languages if a query may hold one. */
export async function withDateNames(known: Vocabulary, query: string): Promise<Vocabulary> {
  if (!/[\d\u0080-\uffff]/.test(query) || known.dateNames !== englishLookup) return known;
  const dateNames = await import('../../dates/other-languages.ts').then(
    ({ otherLanguages }) => lookupOf([english, ...Object.values(otherLanguages).map(namesIn)]),
    // Without the file, only English dates are understood.
    () => englishLookup,
  );
  return { ...known, dateNames };
}

let fetching: Promise<readonly PackedPage[]> | undefined;

/** Fetches the pages of the site, once. Without the file, no page is listed above the results. */
export async function withPages(known: Vocabulary): Promise<Vocabulary> {
  if (known.pages.length > 0) return known;
  // The file must not come from the cache of an earlier visit.
  fetching ??= fetch(`${addressOnHost('/pagefind/pages.json')}?at=${Date.now().toString(36)}`).then(
    (response) => response.json() as Promise<PackedPage[]>,
  );
  try {
    const packed = await fetching;
    const { people, parties, places, topics } = known;
    const named: Partial<Record<ResultKind, readonly Named[]>> = {
      person: people,
      party: parties,
      place: places,
      topic: topics,
    };
    const pages = unpackPages(packed, ({ kind, id }) => named[kind]?.find((one) => one.id === id)?.aliases);
    return { ...known, pages };
  } catch {
    fetching = undefined;
    return known;
  }
}
