import { type Collection, collections } from '../content-model/collections.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { compareEvents } from './events.ts';
import { involvedIn } from './involved.ts';
import { onceForEachSite } from './of-site.ts';

const referrers = onceForEachSite((site) => {
  const found = new Map<string, Entry[]>();
  for (const collection of collections) {
    for (const entry of inOrder(site, collection)) {
      const involved = involvedIn(site, entry);
      for (const to of collections) {
        for (const id of involved[to]) {
          const key = `${to}/${id}`;
          const entries = found.get(key);
          if (entries) entries.push(entry);
          else found.set(key, [entry]);
        }
      }
    }
  }
  return found;
});

/** Every entry that refers to this one in its front matter, links, quotations or citations; without itself. */
export function referrersOf(site: Site, collection: Collection, id: string): Entry[] {
  return (referrers(site).get(`${collection}/${id}`) ?? []).filter(
    (entry) => !(entry.collection === collection && entry.id === id),
  );
}

/** The entries of one collection that refer to this one; events by day, others by id. */
export function referrersAmong<C extends Collection>(
  site: Site,
  among: C,
  collection: Collection,
  id: string,
): Entry<C>[] {
  return referrersOf(site, collection, id).filter((entry) => entry.collection === among) as Entry<C>[];
}

const statementsBySource = onceForEachSite((site) => Map.groupBy(site.statements, ({ source }) => source));

/** The statements whose words stand in a source. */
export function statementsFrom(site: Site, source: string): readonly Statement[] {
  return statementsBySource(site).get(source) ?? [];
}

const statementsByTopic = onceForEachSite((site) => {
  const found = new Map<string, Statement[]>();
  for (const statement of site.statements) {
    for (const topic of new Set(statement.topics)) {
      const statements = found.get(topic);
      if (statements) statements.push(statement);
      else found.set(topic, [statement]);
    }
  }
  return found;
});

/** The statements that bear on a topic, by day. */
export function statementsAbout(site: Site, topic: string): readonly Statement[] {
  return statementsByTopic(site).get(topic) ?? [];
}

const statementsByEvent = onceForEachSite((site) => Map.groupBy(site.statements, ({ event }) => event ?? ''));

/** The statements said at an event, in whichever entry they stand. */
export function statementsAt(site: Site, event: string): readonly Statement[] {
  return statementsByEvent(site).get(event) ?? [];
}

const statementsById = onceForEachSite((site) => new Map(site.statements.map((each) => [each.id, each])));

/** `2022-01-21-geneva-meeting#no-breakthrough` */
export function statementById(site: Site, id: string): Statement | undefined {
  return statementsById(site).get(id);
}

function inOrder(site: Site, collection: Collection): readonly Entry[] {
  return collection === 'events' ? [...site.entries.events].sort(compareEvents) : site.entries[collection];
}
