import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../text/digest.ts';
import { orderOfLayers } from './layer-order.ts';

/** Links to style sheets, as Astro writes them. */
const link = /<link rel="stylesheet" href="(\/assets\/[^"]+\.css)">/g;
const layerStatement = /@layer [\w, ]+;/g;

/**
 * Gives each page one style sheet in place of the pieces from its components. Pages with the same pieces share a sheet,
 * which is named by the digest of its content.
 */
export class JoinedStyleSheets {
  readonly #siteDir: string;
  /** Addresses of pieces, in the order of their links → address of the sheet that joins them. */
  readonly #joined = new Map<string, string>();
  readonly #pieces = new Set<string>();

  /** @param siteDir folder of the site, where Astro has put the pieces */
  constructor(siteDir: string) {
    this.#siteDir = siteDir;
  }

  /**
   * The page with a link to its one sheet.
   *
   * @throws Error if the page links a missing sheet
   */
  join(html: string): string {
    const headEnd = html.indexOf('</head>');
    const head = html.slice(0, headEnd);
    const addresses = [...head.matchAll(link)].map(([, address = '']) => address);
    if (addresses.length === 0) return html;
    for (const address of addresses) this.#pieces.add(address);
    const sheet = this.#joined.get(addresses.join()) ?? this.#joinPieces(addresses);
    this.#joined.set(addresses.join(), sheet);
    const [first, ...rest] = head.split(link).filter((_, place) => place % 2 === 0);
    return `${first}<link rel="stylesheet" href="${sheet}">${rest.join('')}${html.slice(headEnd)}`;
  }

  /** Removes the pieces, which no page links any more. */
  removePieces(): void {
    for (const piece of this.#pieces) rmSync(path.join(this.#siteDir, piece));
  }

  /** Writes the pieces as one sheet, with the layer order that each begins with only once. */
  #joinPieces(addresses: string[]): string {
    const rules = addresses.map((address) => readFileSync(path.join(this.#siteDir, address), 'utf8').trim());
    const sheet = orderOfLayers + rules.join('').replaceAll(layerStatement, '');
    const address = `/assets/styles.${digestOf(sheet)}.css`;
    writeFileSync(path.join(this.#siteDir, address), sheet);
    return address;
  }
}
