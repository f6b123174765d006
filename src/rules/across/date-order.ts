import { type Content, quotationsOf, writtenIn } from '../../content-model/content.ts';
import { hasField } from '../../content-model/written-positions.ts';
import { addDays } from '../../dates/calendar.ts';
import { edtf, moment } from '../../dates/edtf.ts';
import { atField, atQuotation, type ContentRule, type FileFinding } from '../rule.ts';

/** What comes after something else is not dated before it. */
export const dateOrder: ContentRule = {
  name: 'date-order',
  summary:
    'an end before its start, a correction before publication, a promise kept before it was made, words read before they were said',
  severity: 'error',
  check: (content) => [
    ...inArticles(content),
    ...inEvents(content),
    ...inPeople(content),
    ...inPromises(content),
    ...inSources(content),
    ...inQuotations(content),
  ],
};

function inArticles(content: Content): FileFinding[] {
  return writtenIn(content, 'articles').flatMap((entry) => {
    const { published, updated, dateline, corrections } = entry.fields;
    if (published === undefined) return [];
    const publishedDay = moment(published).day;
    return [
      ...(updated !== undefined && moment(updated).epoch < moment(published).epoch
        ? [
            atField(
              entry,
              ['updated'],
              `updated: ${updated} is before the article was published (${published})`,
            ),
          ]
        : []),
      ...(dateline !== undefined && dateline.date > publishedDay
        ? [
            atField(
              entry,
              ['dateline', 'date'],
              `dateline.date: ${dateline.date} is after the article was published (${publishedDay})`,
            ),
          ]
        : []),
      ...(corrections ?? []).flatMap((correction, index) =>
        correction.on < publishedDay
          ? [
              atField(
                entry,
                ['corrections', index, 'on'],
                `corrections: ${correction.on} is before the article was published (${publishedDay})`,
              ),
            ]
          : [],
      ),
    ];
  });
}

function inEvents(content: Content): FileFinding[] {
  return writtenIn(content, 'events').flatMap((entry) => {
    const { date, start, end } = entry.fields;
    const isWritten = (field: string) => hasField(entry, field);
    if (!isWritten('date') && !isWritten('start')) {
      return [
        atField(
          entry,
          ['title'],
          'date: is missing. Add date (such as 2031-05-14), or start with the hour (such as 2031-05-14T11:00+01:00)',
        ),
      ];
    }
    const problems: FileFinding[] = [];
    if (end !== undefined && !isWritten('start')) {
      problems.push(atField(entry, ['end'], 'end: needs a start. Add start, or write date instead'));
    }
    if (start !== undefined && end !== undefined && moment(end).epoch < moment(start).epoch) {
      problems.push(atField(entry, ['end'], `end: ${end} is before the start (${start})`));
    }
    if (date !== undefined && start !== undefined) {
      const { first, last } = edtf(date);
      const { day } = moment(start);
      if (day < first || day > last) {
        problems.push(atField(entry, ['start'], `start: ${start} is not on the date of the event (${date})`));
      }
    }
    return problems;
  });
}

function inPeople(content: Content): FileFinding[] {
  return writtenIn(content, 'people').flatMap((entry) =>
    (entry.fields.roles ?? []).flatMap(({ from, to }, index) =>
      from !== undefined && to !== undefined && edtf(to).last < edtf(from).first
        ? [
            atField(
              entry,
              ['roles', index, 'to'],
              `roles: the office ends (${to}) before it begins (${from})`,
            ),
          ]
        : [],
    ),
  );
}

function inPromises(content: Content): FileFinding[] {
  return writtenIn(content, 'promises').flatMap((entry) => {
    const { said, due, kept, withdrawn } = entry.fields;
    if (said === undefined) return [];
    const before = (field: string, day: string) =>
      day < said.on
        ? [atField(entry, [field], `${field}: ${day} is before the promise was made (${said.on})`)]
        : [];
    return [
      ...(due !== undefined && edtf(due).last < said.on
        ? [atField(entry, ['due'], `due: ${due} is before the promise was made (${said.on})`)]
        : []),
      ...(kept ? before('kept', kept.on) : []),
      ...(withdrawn ? before('withdrawn', withdrawn.on) : []),
    ];
  });
}

function inSources(content: Content): FileFinding[] {
  return writtenIn(content, 'sources').flatMap((entry) => {
    const { published, accessed, archived } = entry.fields;
    if (published === undefined) return [];
    const before = (field: string, day: string) =>
      day < edtf(published).first
        ? [atField(entry, [field], `${field}: ${day} is before the source was published (${published})`)]
        : [];
    return [
      ...(accessed === undefined ? [] : before('accessed', accessed)),
      ...(archived ? before('archived', archived.on) : []),
    ];
  });
}

/** A page can be published late, never before the words it reports. One day is allowed for time zones. */
function inQuotations(content: Content): FileFinding[] {
  const sources = new Map(
    writtenIn(content, 'sources').flatMap(({ id, fields: { published } }) =>
      published === undefined ? [] : [[id, { published, latest: addDays(edtf(published).last, 1) }]],
    ),
  );
  return quotationsOf(content).flatMap((quotation) => {
    const { on } = quotation;
    const source = sources.get(quotation.source ?? '');
    return source && on !== undefined && edtf(on).first > source.latest
      ? [atQuotation(quotation, `on: ${on} is after its source was published (${source.published})`)]
      : [];
  });
}
