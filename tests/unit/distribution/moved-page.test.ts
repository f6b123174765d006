import { expect, test } from 'vitest';
import { movedPage } from '../../../src/distribution/moved-page.ts';

test('the page at an old address leads to the new one, by itself and by a link', () => {
  const page = movedPage(
    { from: '/events/old/', to: '/events/new/', position: { line: 1, column: 1 } },
    'https://geneva-track.example',
  );
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/events/new/">');
  expect(page).toContain('<link rel="canonical" href="https://geneva-track.example/events/new/">');
  expect(page).toContain('<a href="/events/new/">');
});
