import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collections } from '../../src/content-model/collections.ts';
import type { Site } from '../../src/content-model/site.ts';
import { edtf, readNamedDate } from '../../src/dates/edtf.ts';
import { standingAt } from '../../src/record/as-of.ts';
import { recordedDays, recordedMonths, recordedYears } from '../../src/record/days.ts';
import { pageAt, styleSheetsOf } from './built-pages.ts';

/** Tests that hold for the pages made from any record. */
export function testRecordPages(
  folder: string,
  record: Site,
  { timelineChoices }: { timelineChoices: number },
): void {
  test('has a page for every entry of every collection, and for every day, month and year of the record', () => {
    const expected = [
      ...collections.flatMap((collection) =>
        record.entries[collection].map(({ id }) => `/${collection}/${id}/`),
      ),
      ...[...recordedDays(record), ...recordedMonths(record), ...recordedYears(record)].map(
        (date) => `/${date.replaceAll('-', '/')}/`,
      ),
      ...['events', 'people', 'parties', 'places', 'documents', 'topics', 'promises', 'sources'].map(
        (list) => `/${list}/`,
      ),
      '/timeline/',
      '/statements/',
      '/disagreements/',
    ];
    expect(expected.filter((path) => !existsSync(join(folder, path, 'index.html')))).toEqual([]);
  });

  test('every permalink of a statement is an anchor on the page of its entry', () => {
    const missing = record.statements.filter(
      ({ entry, anchor }) => !pageAt(folder, `/${entry.collection}/${entry.id}/`).includes(`id="${anchor}"`),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('where things stood on a day names no later day, except the days on which promises were due', () => {
    const leaks = recordedDays(record).flatMap((day) => {
      const html = pageAt(folder, `/${day.replaceAll('-', '/')}/`);
      const sections = [
        ...html.matchAll(
          /<section[^>]*data-standing[\s\S]*?(?=<section class="standing-positions|<nav class="next-and-before|<footer)/g,
        ),
      ];
      expect(sections.length).toBeGreaterThan(0);
      const due = new Set<string>(
        standingAt(record, day).promises.flatMap(({ promise }) => {
          const { first, last } = edtf(promise.data.due);
          return [first, last];
        }),
      );
      const text = sections.map(([section]) => section).join(' ');
      const written = [...text.matchAll(/\d{1,2} [A-Z][a-z]+ \d{4}/g)].map(
        ([date]) => readNamedDate(date) ?? '',
      );
      return written.filter((other) => other > day && !due.has(other)).map((other) => `${day}: ${other}`);
    });
    expect(leaks).toEqual([]);
  });

  test('the timeline has a mark in its style sheet for every choice', () => {
    const html = pageAt(folder, '/timeline/');
    const css = styleSheetsOf(folder, html).join('\n');
    const marks = [...html.matchAll(/<input type="radio"[^>]*\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(marks.length).toBeGreaterThanOrEqual(timelineChoices);
    expect(marks.filter((mark) => !css.includes(`:has(#${mark}:checked)`))).toEqual([]);
  });
}
