import type { Site } from '../content-model/site.ts';

/** Absolute addresses of the pictures by which feed readers know a site, as far as it has them: PNG, since few show SVG. */
export function iconsOf({ url, identity }: Site): { icon?: string; logo?: string } {
  const [icon, logo] = ['icon-192.png', 'icon-512.png'].map((file) =>
    identity.has(file) ? `${url}/${file}` : undefined,
  );
  return { ...(icon !== undefined && { icon }), ...(logo !== undefined && { logo }) };
}
