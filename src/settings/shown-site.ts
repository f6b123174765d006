import type { History } from '../content-model/history.ts';
import { ContentError } from '../content-model/problem.ts';
import { assembleSite, type Site } from '../content-model/site.ts';
import type { SitePage } from '../content-model/site-page.ts';
import type { ContentReader, ShownContent } from '../reading/content-reader.ts';
import { siteUrlOf } from './site-url.ts';

/**
 * The site made from the content.
 *
 * @throws ContentError if it has no valid settings, without which nothing can be shown; SettingError for a wrong
 *   SITE_URL
 */
export function siteOfContent(
  { settings, pages, identity, ...content }: ShownContent,
  {
    withDrafts = false,
    reader,
    history,
  }: { withDrafts?: boolean; reader?: ContentReader; history?: History | undefined } = {},
): Site {
  if (!settings) throw new ContentError(reader?.last?.problems ?? []);
  return assembleSite(content, {
    settings,
    url: siteUrlOf(settings),
    pages: pages as readonly SitePage[],
    identity,
    history,
    withDrafts,
  });
}
