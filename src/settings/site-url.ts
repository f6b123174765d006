import { type SiteSettings, siteAddressProblem } from '../content-model/site-settings.ts';

/** Thrown for a setting from outside that cannot be used; its message is one line that says what to write. */
export class SettingError extends Error {}

/**
 * Where the site will be served, without a slash at its end: SITE_URL if it is set, else the address of its settings.
 *
 * @throws SettingError when SITE_URL is no address of a site
 */
export function siteUrlOf({ address }: Pick<SiteSettings, 'address'>): string {
  const set = process.env['SITE_URL'];
  const problem = set === undefined ? undefined : siteAddressProblem(set);
  if (problem !== undefined) throw new SettingError(`SITE_URL: ${problem}`);
  return (set ?? address).replace(/\/+$/, '');
}
