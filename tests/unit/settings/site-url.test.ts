import { afterEach, expect, test, vi } from 'vitest';
import { SettingError, siteUrlOf } from '../../../src/settings/site-url.ts';

afterEach(() => vi.unstubAllEnvs());

const settings = { address: 'https://track.example/' };

test('the site is where SITE_URL says, else at the address of its settings', () => {
  vi.stubEnv('SITE_URL', undefined);
  expect(siteUrlOf(settings)).toBe('https://track.example');
  vi.stubEnv('SITE_URL', 'http://localhost:8080/');
  expect(siteUrlOf(settings)).toBe('http://localhost:8080');
  vi.stubEnv('SITE_URL', 'https://user.example/tracker/');
  expect(siteUrlOf(settings)).toBe('https://user.example/tracker');
});

test.each([
  '',
  'track.example',
  'ftp://track.example',
  'https://',
  'https://track.example/?a',
  'https://track.example/?',
  'https://track.example/geneva#top',
  'https://user:word@track.example',
  'https://track.example/two words',
  'https://track.example//geneva',
  'https://track.example/genève',
])('SITE_URL "%s" is refused in one line', (written) => {
  vi.stubEnv('SITE_URL', written);
  expect(() => siteUrlOf(settings)).toThrow(SettingError);
  expect(() => siteUrlOf(settings)).toThrow(
    /^SITE_URL: .*Write an address such as https:\/\/tracker\.example\.org.*$/,
  );
});
