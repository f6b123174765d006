import { lookupInAnyLanguage } from '../../src/dates/names-by-language.ts';
import { facets } from '../../src/search/facets.ts';
import type { Vocabulary } from '../../src/search/query/vocabulary.ts';

/** A vocabulary with these names, none in other facets, and dates in every language. */
export function vocabularyWith(names: Partial<Vocabulary>): Vocabulary {
  const empty = facets.flatMap(({ values }) => (values === 'kinds' ? [] : [[values, []]]));
  return {
    ...(Object.fromEntries(empty) as unknown as Vocabulary),
    days: [],
    pages: [],
    dateNames: lookupInAnyLanguage,
    ...names,
  };
}
