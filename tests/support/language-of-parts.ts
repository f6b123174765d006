import { pageAt, pagesOf } from './built-pages.ts';

const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const otherLetters = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

/** Parts of a page in non-Latin letters that no surrounding element marks as another language than English. */
export function unmarkedWords(html: string): string[] {
  const open: { name: string; lang: string }[] = [];
  const found: string[] = [];
  const note = (text: string, lang: string) => {
    if (lang === 'en' && otherLetters.test(text)) found.push(text.trim().slice(0, 80));
  };
  for (const [, comment, tag, text = ''] of html.matchAll(
    /(<!--[\s\S]*?-->|<!doctype[^>]*>)|(<[^>]+>)|([^<]+)/gi,
  )) {
    if (comment !== undefined) continue;
    const around = open.at(-1) ?? { name: '', lang: 'en' };
    if (tag === undefined) {
      if (around.name !== 'script') note(text, around.lang);
      continue;
    }
    const name = /^<\/?([a-z0-9]+)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
    if (tag.startsWith('</')) {
      const index = open.findLastIndex((element) => element.name === name);
      if (index > -1) open.length = index;
      continue;
    }
    const lang = /\slang="([^"]*)"/.exec(tag)?.[1] ?? around.lang;
    for (const [, , value = ''] of tag.matchAll(/\s(alt|title|aria-label|placeholder)="([^"]*)"/g))
      note(value, lang);
    if (!voidElements.test(name) && !tag.endsWith('/>')) open.push({ name, lang });
  }
  return found;
}

/** The same on every page of a built site, each with the address of its page. */
export function unmarkedWordsOf(folder: string): string[] {
  return pagesOf(folder).flatMap((path) =>
    unmarkedWords(pageAt(folder, path)).map((words) => `${path}: ${words}`),
  );
}
