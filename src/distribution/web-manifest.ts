import { basePathOf } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';

const icons = [
  { file: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { file: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  // An entry of its own: devices that find both purposes in one may cut an icon that should stay whole.
  { file: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  { file: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
];

/** What a device is told that keeps the site among its programs. The colours are those of the tokens. */
export function webManifest({ settings, identity, url }: Site) {
  const base = basePathOf(url);
  return {
    name: settings.name,
    short_name: settings.short_name,
    description: settings.tagline,
    lang: 'en',
    start_url: `${base}/`,
    display: 'browser',
    background_color: '#fcfcfa',
    theme_color: '#0a4763',
    icons: icons
      .filter(({ file }) => identity.has(file))
      .map(({ file, ...icon }) => ({ src: `${base}/${file}`, ...icon })),
  };
}
