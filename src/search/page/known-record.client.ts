import type { Named } from '../query/match-names.ts';
import type { KnownRecord } from '../query/plan-search.ts';

/** Reads what can be searched for from the page itself: its lists for browsing and its choices carry the names. */
export function readKnownRecord(page: ParentNode = document): KnownRecord {
  return {
    people: readNames('[data-person]', 'person'),
    parties: readNames('[data-party]', 'party'),
    topics: readNames('[data-topic]', 'topic'),
    days: [...page.querySelectorAll<HTMLElement>('[data-day]')].map(({ dataset }) => ({
      day: dataset['day'] ?? '',
      count: Number(dataset['count']),
    })),
  };

  function readNames(selector: string, name: string): Named[] {
    return [...page.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => ({
      id: dataset[name] ?? '',
      label: dataset['label'] ?? '',
      aliases: (dataset['aliases'] ?? '').split('|').filter(Boolean),
    }));
  }
}
