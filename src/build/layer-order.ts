import { readFileSync } from 'node:fs';

/** `@layer reset,tokens,…;` */
export const orderOfLayers = readFileSync(new URL('../styles/layers.css', import.meta.url), 'utf8')
  .replace(/\/\*.*?\*\//s, '')
  .replaceAll(', ', ',')
  .trim();

/**
 * Begins every style sheet with the order of the layers. Styles reach a page in pieces whose order is not ours to
 * choose: the sheet of a page comes before the one that all pages share, and would set an order of its own.
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
