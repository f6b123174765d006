import type { Problem } from '../../content-model/problem.ts';
import { atQuotation, type Rule } from '../rule.ts';

const name = 'duplicate-id';

/** No two entries of a collection share an id, whatever folders they lie in; no two quotations share a permalink. */
export const duplicateId: Rule = {
  name,
  summary: 'two files of one collection with the same name, or two quotations with the same full id',
  check(content) {
    const firstFile = new Map<string, string>();
    const problems: Problem[] = [];
    for (const { collection, id, file } of content.files) {
      const key = `${collection}/${id}`;
      const first = firstFile.get(key);
      if (first === undefined) firstFile.set(key, file);
      else {
        problems.push({
          file,
          line: 1,
          column: 1,
          rule: name,
          severity: 'error',
          message: `the id "${id}" is taken by ${first}. Rename one of the two files`,
        });
      }
    }
    const firstStatement = new Map<string, string>();
    for (const statement of content.statements) {
      const first = firstStatement.get(statement.id);
      if (first === undefined) firstStatement.set(statement.id, statement.file);
      else if (first !== statement.file) {
        problems.push(
          atQuotation(
            name,
            statement,
            `the id "${statement.id}" is taken by ${first}. Give this one another`,
          ),
        );
      }
    }
    return problems;
  },
};
