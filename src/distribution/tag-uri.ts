import type { Site } from '../content-model/site.ts';

/**
 * A permanent identifier of a page or a part of one, wherever the site is served: a tag URI (RFC 4151) of the site's own id.
 * The year is part of every id, and must never change.
 *
 * @param path site-absolute address, with an anchor for a part of a page
 */
export function tagUri({ settings }: Pick<Site, 'settings'>, path: string): string {
  return `tag:${settings.id},2026:${path}`;
}
