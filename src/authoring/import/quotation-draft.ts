import type { Day } from '../../dates/calendar.ts';
import { foldName } from '../named-records.ts';

/** What is known of a quotation before it has its source. */
export interface QuotationDraft {
  words: string;
  by: string | undefined;
  day: Day | undefined;
  source: string | undefined;
}

/** A quotation as it may stand in an event or an article, shown as code so that nothing of it is published. */
export function quotationDraft({ words, by, day, source }: QuotationDraft, taken: Set<string>): string {
  const id = freeId(words, by, taken);
  const lang = languageOf(words);
  const opening = `:::quote{#${id} by=${by ?? 'PERSON'} on=${day ?? 'DAY'} source=${source ?? 'SOURCE'}${lang === 'en' ? '' : ` lang=${lang}`}}`;
  const longestTicks = Math.max(2, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longestTicks + 1);
  return [fence, opening, words.trim().replace(/,$/, ''), ':::', fence].map((line) => `  ${line}`).join('\n');
}

/** The first two long words, in Latin letters; of other scripts, the speaker's name. */
function freeId(words: string, by: string | undefined, taken: Set<string>): string {
  const telling = foldName(words)
    .match(/(?<![a-z0-9])[a-z]{4,}(?![a-z0-9])/g)
    ?.slice(0, 2);
  const wanted = telling?.join('-') ?? `${by?.split('-').at(-1) ?? 'quoted'}-words`;
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

/** What words are written in, as far as their letters and small words tell. */
function languageOf(words: string): string {
  if (/\p{Script=Cyrillic}/u.test(words)) return /[іїєґ]/iu.test(words) ? 'uk' : 'ru';
  const has = (small: string) => new RegExp(`(?<!\\p{L})(?:${small})(?!\\p{L})`, 'iu').test(words);
  if (has('the|and|of|to|we|is|that|not')) return 'en';
  if (has('der|das|und|nicht|wir|ist|auf|ein|eine|hätte|wird')) return 'de';
  if (has('le|la|les|nous|est|des|que|et|une|pas')) return 'fr';
  return 'en';
}
