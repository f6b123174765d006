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

/** Every entry that refers to this one in its front matter, links, quotations or citations, except itself. */
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

/** The statements whose words come from a source. */
export function statementsFrom(site: Site, source: string): readonly Statement[] {
  return statementsBySource(site).get(source) ?? [];
}

const statementsByTopic = onceForEachSite((site) => byEach(site.statements, ({ topics }) => topics));

/** The statements that bear on a topic, by day. */
export function statementsAbout(site: Site, topic: string): readonly Statement[] {
  return statementsByTopic(site).get(topic) ?? [];
}

const statementsByTeller = onceForEachSite((site) =>
  byEach(site.statements, ({ via }) => via.flatMap((step) => (step.type === 'record' ? step.id : []))),
);

/** The statements that reached their source through a document, a person or another source, by day. */
export function statementsVia(site: Site, teller: string): readonly Statement[] {
  return statementsByTeller(site).get(teller) ?? [];
}

const statementsByEvent = onceForEachSite((site) => Map.groupBy(site.statements, ({ event }) => event ?? ''));

/** The statements made at an event, in any entry. */
export function statementsAt(site: Site, event: string): readonly Statement[] {
  return statementsByEvent(site).get(event) ?? [];
}

const statementsById = onceForEachSite((site) => new Map(site.statements.map((each) => [each.id, each])));

/** `2031-05-14-first-meeting#no-breakthrough` */
export function statementById(site: Site, id: string): Statement | undefined {
  return statementsById(site).get(id);
}

/** Statements by each id that they name, in order. */
function byEach(
  statements: readonly Statement[],
  idsOf: (statement: Statement) => readonly string[],
): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const id of new Set(idsOf(statement))) {
      const named = found.get(id);
      if (named) named.push(statement);
      else found.set(id, [statement]);
    }
  }
  return found;
}

function inOrder(site: Site, collection: Collection): readonly Entry[] {
  return collection === 'events' ? [...site.entries.events].sort(compareEvents) : site.entries[collection];
}
