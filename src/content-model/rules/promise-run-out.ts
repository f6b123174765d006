import type { Day } from '../calendar.ts';
import { writtenIn } from '../content.ts';
import { formatEdtf } from '../date-labels.ts';
import { edtf } from '../dates.ts';
import { hasField } from '../entry.ts';
import { knownDay } from '../entry-rule.ts';
import { atField, type Rule } from '../rule.ts';

const name = 'promise-run-out';

/** Once its day has passed, a promise says what became of it. */
export const promiseRunOut: Rule = {
  name,
  summary:
    'a promise whose date has passed and that says neither that it was kept or withdrawn nor what became of it',
  check(content) {
    const edition: Day | undefined = writtenIn(content, 'articles')
      .flatMap((article) => knownDay(article) ?? [])
      .sort()
      .at(-1);
    if (edition === undefined) return [];
    return writtenIn(content, 'promises').flatMap((entry) => {
      const { due } = entry.fields;
      const isSettled = ['kept', 'withdrawn'].some((field) => hasField(entry, field));
      return due === undefined || isSettled || edtf(due).last >= edition || entry.body.text !== ''
        ? []
        : [
            atField(
              name,
              entry,
              ['due'],
              `due: the promise was due ${formatEdtf(edtf(due))}. Add kept or withdrawn, or tell in the body what became of it`,
              'warning',
            ),
          ];
    });
  },
};
