import { datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { pivotalDay } from '../content-model/site-settings.ts';
import { formatDay } from '../dates/calendar.ts';

/** What stands around the text on every page. */
export interface SiteFrame {
  name: string;
  /** Where the site is served, without a slash at its end. */
  url: string;
  /** Language and country as Open Graph has them: `en_GB`. */
  locale: string;
  /** `link` elements of the icons there are. */
  icons: { rel: string; href: string; sizes?: string; type?: string }[];
  /** The sign before the name. */
  mark?: { viewBox: string; width: number; height: number; path: string };
  /** The line at the foot: the words around the link to the pivotal day. */
  footer: { before: string; day: { href: string; label: string }; after: string };
}

/** How high the sign is, in pixels. */
const markHeight = 26;

export function siteFrame(site: Site): SiteFrame {
  const { settings, url } = site;
  const [before = '', after = ''] = settings.subject.split(pivotalDay);
  return {
    name: settings.name,
    url,
    locale: site.language.replace('-', '_'),
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
