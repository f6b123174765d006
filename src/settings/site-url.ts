import { type SiteSettings, siteAddressProblem } from '../content-model/site-settings.ts';

/** Thrown for a setting from outside that cannot be used; its message is one line that says what to write. */
export class SettingError extends Error {}

/**
 * The address that SITE_URL sets; undefined where it is not set.
 *
 * @throws SettingError when it is no address of a site
 */
export function siteUrlSet(): string | undefined {
  const set = process.env['SITE_URL'];
  const problem = set === undefined ? undefined : siteAddressProblem(set);
  if (problem !== undefined) throw new SettingError(`SITE_URL: ${problem}`);
  return set;
}

/** Where the site will be served, without a slash at its end: SITE_URL if it is set, else the address of its settings. */
export function siteUrlOf({ address }: Pick<SiteSettings, 'address'>): string {
  return (siteUrlSet() ?? address).replace(/\/+$/, '');
}
