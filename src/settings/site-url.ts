/**
 * Where the site will be served, without a trailing slash. Feeds, canonical links and citations name it.
 * Set SITE_URL when building for another host.
 */
export const siteUrl = (process.env['SITE_URL'] ?? 'https://geneva-track.example').replace(/\/+$/, '');
