import { readFileSync } from 'node:fs';

/** `@layer reset,tokens,…;` */
export const orderOfLayers = readFileSync(new URL('../styles/layers.css', import.meta.url), 'utf8')
  .replace(/\/\*.*?\*\//s, '')
  .replaceAll(', ', ',')
  .trim();

/**
 * Begins every style sheet with the order of the layers. A page's own sheet loads before the one that all pages share,
 * and we cannot change that: without this, it would set another order.
 */
export function layerOrder() {
  return {
    name: 'tracker:layer-order',
    enforce: 'pre' as const,
    transform: {
      filter: { id: /\.css$|[?&]type=style\b/ },
      handler: (code: string) => ({ code: `${orderOfLayers}\n${code}`, map: null }),
    },
  };
}
