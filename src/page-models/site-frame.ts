import { datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { pivotalDay } from '../content-model/site-settings.ts';
import { formatDay } from '../dates/calendar.ts';

/** What surrounds the text on every page. */
export interface SiteFrame {
  name: string;
  /** Base URL of the site, without a trailing slash. */
  url: string;
  /** `link` elements of the icons that exist. */
  icons: { rel: string; href: string; sizes?: string; type?: string }[];
  /** The logo before the name. */
  mark?: { viewBox: string; width: number; height: number; path: string };
  /** The line in the footer: the text around the link to the pivotal day. */
  footer: { before: string; day: { href: string; label: string }; after: string };
}

/** Height of the logo, in pixels. */
const markHeight = 26;

export function siteFrame(site: Site): SiteFrame {
  const { settings, url } = site;
  const [before = '', after = ''] = settings.subject.split(pivotalDay);
  return {
    name: settings.name,
    url,
    icons: iconsOf(site),
    ...(settings.mark && { mark: markOf(settings.mark) }),
    footer: {
      before: `${settings.name} is a record of ${before}`,
      day: { href: datePath(settings.pivotal_day), label: formatDay(settings.pivotal_day) },
      after: `${after}.`,
    },
  };
}

function iconsOf({ identity }: Site): SiteFrame['icons'] {
  return [
    { file: 'favicon.ico', rel: 'icon', sizes: '32x32' },
    { file: 'favicon.svg', rel: 'icon', type: 'image/svg+xml' },
    { file: 'apple-touch-icon.png', rel: 'apple-touch-icon' },
  ]
    .filter(({ file }) => identity.has(file))
    .map(({ file, rel, ...more }) => ({ rel, href: `/${file}`, ...more }));
}

function markOf({ view_box, path }: { view_box: string; path: string }): NonNullable<SiteFrame['mark']> {
  const [, , width = 1, height = 1] = view_box.split(' ').map(Number);
  return { viewBox: view_box, width: Math.round((markHeight * width) / height), height: markHeight, path };
}
