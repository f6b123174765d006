import { expect, test } from 'vitest';
import { resultIds, searched, statusText } from './search-page.ts';
import { watchVisits } from './visits.ts';

const visit = watchVisits();

test.each([
  ['10,000 characters', `q=${'x'.repeat(10_000)}`, /first 300 characters/],
  ['control characters', `q=a${encodeURIComponent('\u0000\u0007')}breakthrough`, /Invisible characters/],
  ['direction characters', `q=${encodeURIComponent('\u202Ebreakthrough\u202C')}`, /Invisible characters/],
  ['a script', `q=${encodeURIComponent('<script>alert(1)</script>')}`, /Nothing found for/],
  ['percent signs', 'q=%25E0%25A4%25A', /Nothing found for|^$/],
  ['a broken escape', 'q=xq%E0%A4%A', /Nothing found for/],
  ['200 people', Array.from({ length: 200 }, (_, at) => `person=p-${at}`).join('&'), /197 more names/],
  [
    'unknown ids',
    'person=xx&party=yy&topic=zz&kind=book',
    /no person “xx”[\s\S]*no party “yy”[\s\S]*no topic “zz”[\s\S]*no kind of record “book”/,
  ],
  ['from after to', 'from=2033-02-01&to=2033-01-01', /^$/],
  ['marks alone', `q=${encodeURIComponent('?!')}`, /“\?!” holds no word/],
  ['an empty phrase', `q=${encodeURIComponent('""')}`, /holds no word/],
  ['an unclosed phrase', `q=${encodeURIComponent('"xyzzy')}`, /^Nothing found for “xyzzy”\. Check/],
  ['a date that is ambiguous', 'q=10/01/2033', /ambiguous/],
  ['commands of other searches', 'q=dragov+OR+breakthrough', /“OR” is no command here/],
  ['an unknown order', 'q=breakthrough&sort=best', /no order “best”/],
])('%s: a clear line and no wrong list', async (_, query, note) => {
  const { page } = await visit(`/search/?${query}`, { width: 320 });
  expect(await page.locator('[data-notes]').textContent()).toMatch(note);
  expect(await statusText(page)).not.toBe('');
  const ids = await resultIds(page);
  expect(query.includes('breakthrough') ? ids.length : ids).toEqual(query.includes('breakthrough') ? 2 : []);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await searched(page);
  expect(await resultIds(page)).toEqual(ids);
});
