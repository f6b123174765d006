import { type Collection, collections, nouns, withArticle } from '../content-model/collections.ts';
import { entrySchemas } from '../content-model/entry-schemas.ts';
import type { LocalProblem, RuleInfo } from '../content-model/problem.ts';

export const wrongFolder: RuleInfo = {
  name: 'wrong-folder',
  summary: 'an entry whose fields are those of another collection than its folder',
  severity: 'error',
};

/** An entry that its own schema refuses in several places and that of another collection accepts as it is. */
export function findWrongFolder(
  collection: Collection,
  frontMatter: unknown,
  issues: number,
  folderOf: (collection: Collection) => string,
): LocalProblem | undefined {
  if (issues < 2) return undefined;
  const other = collections.find(
    (candidate) => candidate !== collection && entrySchemas[candidate].safeParse(frontMatter).success,
  );
  if (other === undefined) return undefined;
  return {
    line: 1,
    column: 1,
    rule: wrongFolder.name,
    severity: wrongFolder.severity,
    message: `this has the fields of ${withArticle(nouns[other])} and lies in the folder of ${collection}. Move it to ${folderOf(other)}`,
  };
}
