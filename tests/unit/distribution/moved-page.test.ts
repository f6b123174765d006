import { expect, test } from 'vitest';
import { movedPage } from '../../../src/distribution/moved-page.ts';
import { hostileSite, siteUrl } from '../../support/test-sites.ts';

test('the page at an old address leads to the new one, by itself and by a link', () => {
  const redirect = { from: '/events/old/', to: '/events/new/', position: { line: 1, column: 1 } };
  const page = movedPage(hostileSite(), redirect);
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/events/new/">');
  expect(page).toContain(`<link rel="canonical" href="${siteUrl}/events/new/">`);
  expect(page).toContain('<a href="/events/new/">');
  const inFolder = movedPage({ ...hostileSite(), url: 'https://user.example/tracker' }, redirect);
  expect(inFolder).toContain('content="0; url=/tracker/events/new/"');
  expect(inFolder).toContain('<link rel="canonical" href="https://user.example/tracker/events/new/">');
});
