import { type SiteSettings, siteAddressProblem } from '../content-model/site-settings.ts';

/** Thrown for an invalid setting from the environment; its message is one line that says what to write. */
export class SettingError extends Error {}

/**
 * The address in SITE_URL; undefined if it is not set.
 *
 * @throws SettingError if it is not the address of a site
 */
export function siteUrlSet(): string | undefined {
  const set = process.env['SITE_URL'];
  const problem = set === undefined ? undefined : siteAddressProblem(set);
  if (problem !== undefined) throw new SettingError(`SITE_URL: ${problem}`);
  return set;
}

/** The base URL of the site, without a trailing slash: SITE_URL if it is set, else the address in the settings. */
export function siteUrlOf({ address }: Pick<SiteSettings, 'address'>): string {
  return (siteUrlSet() ?? address).replace(/\/+$/, '');
}
