import { collections } from '../content-model/collections.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { onceForEachSite } from './of-site.ts';

/** How often texts link to each statement and promises name it. */
const citations = onceForEachSite((site): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const collection of collections) {
    for (const { body } of site.entries[collection]) {
      for (const { id, anchor } of body.mentions) if (anchor !== undefined) count(`${id}#${anchor}`);
    }
  }
  for (const { data } of site.entries.promises)
    if (data.said.statement !== undefined) count(data.said.statement);
  return counts;
});

/** Statements made at key events first, then the most cited, then the earliest. */
export function byWeight(site: Site, statements: readonly Statement[]): Statement[] {
  const isKey = ({ event }: Statement) => site.byId.events.get(event ?? '')?.data.weight === 'key';
  const cited = ({ id }: Statement) => citations(site).get(id) ?? 0;
  return [...statements].sort(
    (a, b) =>
      Number(isKey(b)) - Number(isKey(a)) ||
      cited(b) - cited(a) ||
      (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1),
  );
}
