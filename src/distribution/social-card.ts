import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';
import { moment } from '../dates/edtf.ts';
import { articlesByNewest } from '../record/articles.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { capitalised } from '../text/text.ts';
import { escapeXml } from './xml.ts';

/** The size that social networks ask for. */
const cardSize = { width: 1200, height: 630 } as const;

/** The card of pages that have none of their own. */
export function siteCardPath({ settings }: Site): string {
  return `/cards/${settings.id}.png`;
}

/** A card takes some hundredths of a second to draw, so only this many articles, the newest, have one of their own. */
const mostCards = 80;

/** Ids of the articles that have a card of their own. */
export const articlesWithCard = onceForEachSite(
  (site): ReadonlySet<string> =>
    new Set(
      articlesByNewest(site)
        .slice(0, mostCards)
        .map(({ id }) => id),
    ),
);

/** A card as a page names it. */
export interface Card {
  /** Site-absolute address. */
  path: string;
  /** What it says. */
  alt: string;
}

/** The card that an article's page names. */
export function cardOf(site: Site, { id, data }: Entry<'articles'>): Card {
  const path = cardPath(site, id);
  return path === siteCardPath(site) ? siteCardOf(site) : { path, alt: data.title };
}

/** The card of pages that have none of their own. */
export function siteCardOf(site: Site): Card {
  return { path: siteCardPath(site), alt: site.settings.card.headline };
}

/** Site-absolute address of the card that an article's page names. */
export function cardPath(site: Site, article: string): string {
  return articlesWithCard(site).has(article) ? `/cards/${article}.png` : siteCardPath(site);
}

/**
 * A card for an article as SVG: its kind and day, its headline, the site's name, and its lead picture if it has one.
 *
 * @param signature how the site signs it
 * @param picture the lead picture, as SVG
 */
export function articleCard({ data }: Entry<'articles'>, signature: Signature, picture?: string): string {
  return card({
    kicker: `${capitalised(data.kind)} · ${formatDay(moment(data.published).day)}`,
    headline: data.title,
    signature,
    picture,
  });
}

/** The card of all other pages. */
export function siteCard({ settings }: Site, signature: Signature, picture?: string): string {
  const { kicker, headline } = settings.card;
  return card({
    kicker,
    headline,
    signature,
    picture,
  });
}

/** Headline sizes to try, the largest first, each with the number of lines that fit. */
const sizes = [
  { size: 58, lines: 5 },
  { size: 50, lines: 6 },
  { size: 44, lines: 7 },
  { size: 36, lines: 9 },
] as const;

/** The name of a site, and its wordmark as SVG where it has one. */
export interface Signature {
  name: string;
  wordmark?: string;
}

interface CardParts {
  kicker: string;
  headline: string;
  signature: Signature;
  picture: string | undefined;
}

function card({ kicker, headline, signature, picture }: CardParts): string {
  const { width, height } = cardSize;
  const measure = picture === undefined ? width - 144 : 560;
  const fitting = sizes.map(({ size, lines }) => ({
    size,
    lines,
    broken: breakLines(headline, size, measure),
  }));
  const { size, broken } = fitting.find(({ lines, broken: found }) => found.length <= lines) ?? {
    size: 36,
    broken: breakLines(headline, 36, measure).slice(0, 9),
  };
  const lineHeight = size * 1.16;
  const top = 130 + (370 - lineHeight * broken.length) / 2 + size * 0.8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Serif 4" font-weight="600">`,
    `<path fill="#fcfcfa" d="M0 0h${width}v${height}H0z"/><path fill="#0a4763" d="M0 0h${width}v14H0z"/>`,
    `<text x="72" y="96" font-size="30" fill="#4a4e54">${escapeXml(kicker)}</text>`,
    ...broken.map(
      (line, index) =>
        `<text x="72" y="${(top + index * lineHeight).toFixed(1)}" font-size="${size}" fill="#17191c">${escapeXml(line)}</text>`,
    ),
    `<path stroke="#d3d5d1" stroke-width="2" d="M72 536H1128"/>`,
    signature.wordmark === undefined
      ? `<text x="72" y="588" font-size="34" fill="#17191c">${escapeXml(signature.name)}</text>`
      : nested(signature.wordmark, 72, 556, 301, 40),
    ...(picture === undefined ? [] : [nested(picture, 664, 174, 464, 261)]),
    '</svg>',
  ].join('');
}

/** An SVG file as a part of another, at a place. */
function nested(svg: string, x: number, y: number, width: number, height: number): string {
  const viewBox = /viewBox="([\d .-]+)"/.exec(svg)?.[1] ?? `0 0 ${width} ${height}`;
  const root = /<svg[^>]*>/.exec(svg)?.[0] ?? '';
  // Prefixes that drawing programs use, such as xlink:, are declared at the root.
  const namespaces = [...root.matchAll(/\sxmlns:[\w-]+=(?:"[^"]*"|'[^']*')/g)].join('');
  const content = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${viewBox}"${namespaces}>${content}</svg>`;
}

/** Breaks a headline into lines that fit, by widths that err on the wide side. */
export function breakLines(text: string, size: number, measure: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) * size > measure) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Width in ems, letter by letter, a little above that of the typeface. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[iljtfI.,:;'’!|()[\] ]/.test(letter)) width += 0.34;
    else if (/[mwMW—@%]/.test(letter)) width += 0.92;
    else if (/\p{Lu}/u.test(letter)) width += 0.7;
    else width += 0.56;
  }
  return width;
}
