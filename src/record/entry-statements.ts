import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import { onceForEachSite } from './of-site.ts';

const statementsByFile = onceForEachSite((site) => Map.groupBy(site.statements, ({ file }) => file));

/** The statements in an entry's body, in the order of the record. */
export function statementsIn(site: Site, { file }: Pick<Entry, 'file'>): readonly Statement[] {
  return statementsByFile(site).get(file) ?? [];
}
