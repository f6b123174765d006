import type { FoundName } from './names.ts';

/**
 * The words by which a paragraph passes on what others said: outermost first, by id, by name, or as unnamed.
 *
 * @param unnamed the pattern of somebody who is not named
 */
export function findTellers(text: string, names: readonly FoundName[], unnamed: RegExp): string[] {
  const marker =
    /\b(?:citing|according to|as reported by|reported by|quoting)\b|со ссылкой на|по данным|\b(?:reported|wrote)\b/giu;
  const tellers: string[] = [];
  for (const match of text.matchAll(marker)) {
    const from = match.index + match[0].length;
    const behind = tellersIn(text.slice(from, from + 90).split(/[,.;:]/)[0] ?? '', from, names, unnamed);
    const isVerb = /^(reported|wrote)$/i.test(match[0]);
    const named = isVerb
      ? behind.filter((teller) => names.some(({ ids, start }) => ids[0] === teller && start - from < 6))
      : behind;
    tellers.push(
      ...(isVerb && named.length === 0 ? subjectBefore(text.slice(0, match.index), names) : named),
    );
  }
  return [...new Set(tellers)];
}

function tellersIn(part: string, from: number, names: readonly FoundName[], unnamed: RegExp): string[] {
  const nobody = unnamed.exec(part);
  const name = names.find(
    ({ start, collection }) => start >= from && start < from + part.length && collection !== 'places',
  );
  if (nobody && (!name || name.start - from >= nobody.index)) return [`unnamed: ${nobody[0]}`];
  return name ? [name.ids[0] ?? ''] : outletIn(part);
}

/** Who "reported" or "wrote", where it stands right before. */
function subjectBefore(before: string, names: readonly FoundName[]): string[] {
  const name = names.findLast(
    ({ start, words }) => start + words.length <= before.length && before.length - start - words.length < 3,
  );
  if (name) return [name.ids[0] ?? ''];
  const outlet = /((?:\p{Lu}[\p{L}'’]*\s)*\p{Lu}[\p{L}'’]+)\s$/u.exec(before)?.[1];
  return outlet === undefined ? [] : [`${outlet}, which is not in the record`];
}

function outletIn(part: string): string[] {
  const outlet = /^\s(?:the\s)?((?:\p{Lu}[\p{L}'’]*\s?)+)/u.exec(part)?.[1]?.trim();
  return outlet === undefined ? [] : [`${outlet}, which is not in the record`];
}
