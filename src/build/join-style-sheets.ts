import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../content-model/fingerprint.ts';
import { orderOfLayers } from './layer-order.ts';

/** As Astro writes the links of a page. */
const link = /<link rel="stylesheet" href="(\/assets\/[^"]+\.css)">/g;
const layerStatement = /@layer [\w, ]+;/g;

/**
 * Gives each page of a built site one style sheet in place of the pieces that its components brought. Pages of
 * the same pieces share one; its name is the digest of what is in it. The pieces go.
 *
 * @throws Error when a page links a sheet that is not there
 */
export function joinStyleSheets(siteDir: string): void {
  /** Addresses of pieces, in the order of their links → address of the sheet that has them all. */
  const joined = new Map<string, string>();
  const pieces = new Set<string>();
  for (const page of globSync('**/*.html', { cwd: siteDir, exclude: (name) => name === 'pagefind' })) {
    const file = path.join(siteDir, page);
    const html = readFileSync(file, 'utf8');
    const addresses = [...html.matchAll(link)].map(([, address = '']) => address);
    if (addresses.length === 0) continue;
    for (const address of addresses) pieces.add(address);
    const sheet = joined.get(addresses.join()) ?? joinPieces(siteDir, addresses);
    joined.set(addresses.join(), sheet);
    const [first, ...rest] = html.split(link).filter((_, place) => place % 2 === 0);
    writeFileSync(file, `${first}<link rel="stylesheet" href="${sheet}">${rest.join('')}`);
  }
  for (const piece of pieces) rmSync(path.join(siteDir, piece));
}

/** Writes the pieces as one sheet. The order of the layers, which each begins with, is said once. */
function joinPieces(siteDir: string, addresses: string[]): string {
  const rules = addresses.map((address) => readFileSync(path.join(siteDir, address), 'utf8').trim());
  const sheet = orderOfLayers + rules.join('').replaceAll(layerStatement, '');
  const address = `/assets/styles.${digestOf(sheet)}.css`;
  writeFileSync(path.join(siteDir, address), sheet);
  return address;
}
