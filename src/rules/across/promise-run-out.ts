import { writtenIn } from '../../content-model/content.ts';
import { editionOf } from '../../content-model/edition.ts';
import { hasField } from '../../content-model/written-positions.ts';
import { formatEdtf } from '../../dates/date-labels.ts';
import { edtf } from '../../dates/edtf.ts';
import { atField, type ContentRule } from '../rule.ts';

/** Once its day has passed, a promise says what became of it. */
export const promiseRunOut: ContentRule = {
  name: 'promise-run-out',
  summary:
    'a promise whose date has passed and that says neither that it was kept or withdrawn nor what became of it',
  severity: 'warning',
  check(content) {
    const edition = editionOf(writtenIn(content, 'articles').map(({ fields }) => fields));
    if (edition === undefined) return [];
    return writtenIn(content, 'promises').flatMap((entry) => {
      const { due } = entry.fields;
      const isSettled = ['kept', 'withdrawn'].some((field) => hasField(entry, field));
      return due === undefined || isSettled || edtf(due).last >= edition || entry.body.text !== ''
        ? []
        : [
            atField(
              entry,
              ['due'],
              `due: the promise was due ${formatEdtf(edtf(due))}. Add kept or withdrawn, or tell in the body what became of it`,
            ),
          ];
    });
  },
};
