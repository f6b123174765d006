import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';

const known = new WeakMap<Site, Map<string, Statement[]>>();

/** The statements that stand in an entry's body, in the order of the record. */
export function statementsIn(site: Site, entry: Pick<Entry, 'file'>): readonly Statement[] {
  let byFile = known.get(site);
  if (!byFile) {
    byFile = Map.groupBy(site.statements, ({ file }) => file);
    known.set(site, byFile);
  }
  return byFile.get(entry.file) ?? [];
}
