import { type Collection, collectionOf, collections, perCollection } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import { referencesIn } from '../content-model/references.ts';
import type { Site } from '../content-model/site.ts';
import { namedIn } from '../content-model/statement.ts';
import { statementsIn } from './entry-statements.ts';
import { onceForEach } from './of-site.ts';

/** Ids of all entries that an entry refers to: in its front matter, links, quotations and citations. */
export type Involved = Readonly<Record<Collection, string[]>>;

/** What an entry is about: front matter first, then the body, in order; each id once. */
export const involvedIn: (site: Site, entry: Entry) => Involved = onceForEach(gather);

function gather(site: Site, entry: Entry): Involved {
  const found = perCollection(() => new Set<string>());
  const add = (to: readonly Collection[], id: string) => {
    const collection = to.find((candidate) => site.byId[candidate].has(id));
    if (collection) found[collection].add(id);
  };
  for (const { collections: to, id } of referencesIn(entry)) add(to, id);
  for (const { noun, id } of entry.body.mentions) add([collectionOf(noun) ?? 'articles'], id);
  for (const statement of statementsIn(site, entry)) {
    for (const [to, id] of namedIn(statement)) add(to, id);
  }
  for (const { source } of entry.body.citations) add(['sources'], source);
  return Object.fromEntries(collections.map((collection) => [collection, [...found[collection]]])) as Record<
    Collection,
    string[]
  >;
}
