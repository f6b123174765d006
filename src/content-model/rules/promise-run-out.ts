import type { Day } from '../calendar.ts';
import { formatEdtf } from '../date-labels.ts';
import { edtf, moment } from '../dates.ts';
import { atField, type Rule } from '../rule.ts';

const name = 'promise-run-out';

/** Once its day has passed, a promise says what became of it. */
export const promiseRunOut: Rule = {
  name,
  summary:
    'a promise whose date has passed and that says neither that it was kept or withdrawn nor what became of it',
  check(content) {
    const edition: Day | undefined = content.entries.articles
      .map(({ data }) => moment(data.updated ?? data.published).day)
      .sort()
      .at(-1);
    if (edition === undefined) return [];
    return content.entries.promises
      .filter(
        ({ data, body }) =>
          !data.kept && !data.withdrawn && edtf(data.due).last < edition && body.text === '',
      )
      .map((entry) =>
        atField(
          name,
          entry,
          ['due'],
          `due: the promise was due ${formatEdtf(edtf(entry.data.due))}. Add kept or withdrawn, or tell in the body what became of it`,
          'warning',
        ),
      );
  },
};
