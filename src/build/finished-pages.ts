import type { AstroIntegration } from 'astro';
import { pageUnder } from './base-path.ts';
import type { JoinedStyleSheets } from './join-style-sheets.ts';
import type { NextSite } from './next-site.ts';

/**
 * Finishes each page before Astro writes it, and leaves out those identical to the last build's.
 *
 * @param base path of the folder that the site is served in, empty at the root of a host
 */
export function finishedPages(next: NextSite, sheets: JoinedStyleSheets, base: string): AstroIntegration {
  return {
    name: 'tracker:finished-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => ({
          ...astro,
          async render(request, options) {
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (options.routeData.type !== 'page') return rendered;
            const html = pageUnder(base, sheets.join(await response.text()));
            // The file of the page with status 404 has another name.
            const file = response.ok ? `${new URL(request.url).pathname}index.html` : undefined;
            // Astro writes no file for a page without a body.
            if (file !== undefined && next.keeps(file, html)) return new Response(null);
            return new Response(html, { status: response.status, headers: response.headers });
          },
        })),
    },
  };
}
