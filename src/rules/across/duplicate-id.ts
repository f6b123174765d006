import type { Content } from '../../content-model/content.ts';
import type { Statement } from '../../content-model/statement.ts';
import { atQuotation, type ContentRule, type FileFinding } from '../rule.ts';

/** No two entries of a collection share an id, whatever folders they lie in; no two quotations share a permalink. */
export const duplicateId: ContentRule = {
  name: 'duplicate-id',
  summary: 'two files of one collection with the same name, or two quotations with the same full id',
  severity: 'error',
  check: (content) => [...inFiles(content), ...inStatements(content)],
};

function inFiles({ files }: Content): FileFinding[] {
  const first = new Map<string, string>();
  return files.flatMap(({ collection, id, file }): FileFinding[] => {
    const key = `${collection}/${id}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, file);
      return [];
    }
    const top = { line: 1, column: 1 };
    const message = `the id "${id}" is taken by ${known}. Rename one of the two files`;
    return [
      {
        file,
        ...top,
        message,
        related: [{ file: known, ...top, message: `the other file with the id "${id}"` }],
      },
    ];
  });
}

function inStatements({ statements }: Content): FileFinding[] {
  const first = new Map<string, Statement>();
  return statements.flatMap((statement): FileFinding[] => {
    const known = first.get(statement.id);
    if (known === undefined) first.set(statement.id, statement);
    // Two in one file are reported when the file is read.
    if (known === undefined || known.file === statement.file) return [];
    return [
      {
        ...atQuotation(
          statement,
          `the id "${statement.id}" is taken by ${known.file}. Give this one another`,
        ),
        related: [
          { file: known.file, ...known.position, message: `the other quotation with the id "${known.id}"` },
        ],
      },
    ];
  });
}
