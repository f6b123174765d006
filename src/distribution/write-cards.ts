import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { Site } from '../content-model/site.ts';
import { KeptFiles } from '../kept/kept-files.ts';
import {
  articleCard,
  articlesWithCard,
  cardPath,
  type Signature,
  siteCard,
  siteCardPath,
} from './social-card.ts';
import type { SiteInMaking } from './write-distribution.ts';

/** Draws the social cards of a site. What has been drawn before, from the same text, is kept. */
export async function writeCards(
  site: Site,
  next: SiteInMaking,
  { contentDir, projectRoot }: { contentDir: string; projectRoot: string },
): Promise<void> {
  const fontFile = path.join(projectRoot, 'src/styles/fonts/track-serif-card.ttf');
  const keptCards = new KeptFiles(path.join(projectRoot, 'node_modules/.cache/tracker/cards'));
  const font = createHash('sha256').update(readFileSync(fontFile)).digest('hex');
  const wordmark = path.join(contentDir, 'identity/wordmark.svg');
  const signature: Signature = {
    name: site.settings.name,
    ...(existsSync(wordmark) && { wordmark: readFileSync(wordmark, 'utf8') }),
  };
  const pictureOf = (file: string | undefined) => {
    const picture = path.join(contentDir, 'pictures', file ?? '');
    return file?.endsWith('.svg') && existsSync(picture) ? readFileSync(picture, 'utf8') : undefined;
  };

  const write = async (address: string, svg: string) => {
    const digest = createHash('sha256').update(font).update(svg).digest('hex');
    const kept = keptCards.read(digest);
    const png = kept ?? (await drawCard(svg, fontFile));
    if (kept === undefined) keptCards.write(digest, png);
    next.write(address, png);
  };
  // Drawn on threads of their own, so that both cores have work.
  await Promise.all([
    write(siteCardPath(site), siteCard(site, signature, pictureOf(site.settings.card.picture))),
    ...[...articlesWithCard(site)].flatMap((id) => {
      const entry = site.byId.articles.get(id);
      return entry
        ? [write(cardPath(site, id), articleCard(entry, signature, pictureOf(entry.data.image?.file)))]
        : [];
    }),
  ]);
}

/** A card as PNG. No font of the machine is used, so that every machine draws the same. */
export async function drawCard(svg: string, fontFile: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' },
  });
  return image.asPng();
}
