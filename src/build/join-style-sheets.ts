import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../text/digest.ts';
import { styleSheetUnder } from './base-path.ts';
import { endOfHead } from './html-tags.ts';
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
  readonly #base: string;
  /** Addresses of pieces, in the order of their links → address of the sheet that has them all. */
  readonly #joined = new Map<string, string>();
  readonly #pieces = new Set<string>();

  /**
   * @param siteDir folder of the site, in which Astro has put the pieces
   * @param base path of the folder that the site is served in, empty at the root of a host
   */
  constructor(siteDir: string, base = '') {
    this.#siteDir = siteDir;
    this.#base = base;
  }

  /**
   * The page with a link to its one sheet.
   *
   * @throws Error if the page links a missing sheet
   */
  join(html: string): string {
    const headEnd = endOfHead(html);
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
    const sheet = styleSheetUnder(this.#base, orderOfLayers + rules.join('').replaceAll(layerStatement, ''));
    const address = `/assets/styles.${digestOf(sheet)}.css`;
    writeFileSync(path.join(this.#siteDir, address), sheet);
    return address;
  }
}
