import type { AstroIntegration } from 'astro';

/** In dev, `/style/` shows tokens and components on one page. A build has no such page. */
export function stylePage(): AstroIntegration {
  return {
    name: 'tracker-style-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        // The underscore keeps Astro from turning the file into a page by itself.
        if (command === 'dev') injectRoute({ pattern: '/style/', entrypoint: './src/pages/_style.astro' });
      },
    },
  };
}
