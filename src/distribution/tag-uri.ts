import type { Site } from '../content-model/site.ts';

/**
 * What identifies a thing of the site for good, wherever the site is served: a tag URI (RFC 4151) of the site's own id.
 * The year is part of every id, and must never change.
 *
 * @param path site-absolute address, with the place in its page if it is a part of one
 */
export function tagUri({ settings }: Pick<Site, 'settings'>, path: string): string {
  return `tag:${settings.id},2026:${path}`;
}
