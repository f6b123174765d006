import type { FoundName } from './names.ts';

/** Words between quotation marks. */
export interface FoundQuotation {
  words: string;
  start: number;
  end: number;
  /** What is unusual about its marks, in words. */
  fault?: string;
}

const closers: Record<string, string> = { '“': '”', '«': '»', '„': '“' };

/** Cuts out what stands in quotation marks, the outermost marks first; what is never closed ends with the text. */
export function findQuotations(text: string): { quotations: FoundQuotation[]; strayClosers: number } {
  const quotations: FoundQuotation[] = [];
  const open: { mark: string; at: number }[] = [];
  let strayClosers = 0;
  for (const { 0: mark, index } of text.matchAll(/["“”„«»]/g)) {
    const top = open.at(-1);
    const closes =
      top &&
      (mark === closers[top.mark] ||
        (top.mark === '"' && mark === '"') ||
        (top.mark === '„' && mark === '”'));
    const closesOddly =
      top &&
      !closes &&
      (mark === '”' || mark === '»' || (mark === '"' && open.length === 1 && top.mark !== '"'));
    if (closes || closesOddly) {
      open.pop();
      if (open.length > 0) continue;
      const fault = closesOddly ? `opened with ${top.mark} and closed with ${mark}` : undefined;
      quotations.push({
        words: text.slice(top.at + 1, index),
        start: top.at,
        end: index + 1,
        ...(fault && { fault }),
      });
    } else if (mark === '”' || mark === '»') strayClosers++;
    else open.push({ mark, at: index });
  }
  const [first] = open;
  if (first) {
    quotations.push({
      words: text.slice(first.at + 1),
      start: first.at,
      end: text.length,
      fault: `opened with ${first.mark} and never closed; where the words end is not known`,
    });
  }
  return { quotations: quotations.sort((a, b) => a.start - b.start), strayClosers };
}

/** Who a quotation is given to, and by which words of the text. */
export interface FoundSpeaker {
  ids: string[];
  how: string;
}

const verbs =
  /\b(said|says|told|added|adds|warned|stated|wrote|noted|argued|stressed|replied|asked|announced|insisted|called|calls|described)\b|(?<!\p{L})(сказал|заявил|отметил|добавил|подчеркнул|сообщил|указал|написал|пояснил|считает|говорит|назвал)а?(?!\p{L})/iu;
const pronouns = /(?<!\p{L})(he|she|он|она)(?!\p{L})/iu;
const unnamed =
  /\b(?:an?|one|the) (?:(?:senior|western|european|american|russian|us|u\.s\.|state department|pentagon|white house|nato|eu) )*(?:official|diplomat|source|person|spokesperson|aide)\b(?: [a-z]+ with [a-z ]+)?|(?<!\p{L})(?:источник|собеседник|высокопоставленн\p{L}+ \p{L}+)(?!\p{L})/iu;

/** Who said a quotation, from the words beside it: behind it first, then before it. */
export function speakerOf(
  text: string,
  { start, end }: FoundQuotation,
  names: readonly FoundName[],
  lastPerson: FoundName | undefined,
): FoundSpeaker | undefined {
  const behind = /^[^.!?“«"„]{0,140}/.exec(text.slice(end))?.[0] ?? '';
  const before = /[^.!?”»"]{0,160}$/.exec(text.slice(0, start))?.[0] ?? '';
  const people = names.filter(({ collection }) => collection === 'people' || collection === 'parties');
  for (const [words, offset] of [
    [behind, end],
    [before, start - before.length],
  ] as const) {
    if (!verbs.test(words) && !(offset !== end && /[:–—]\s*$/.test(words))) continue;
    const inWords = people.filter((name) => name.start >= offset && name.start < offset + words.length);
    const verbAt = offset + (verbs.exec(words)?.index ?? 0);
    const nearest = inWords.toSorted((a, b) => Math.abs(a.start - verbAt) - Math.abs(b.start - verbAt))[0];
    const nobody = unnamed.exec(words)?.[0];
    if (nobody !== undefined && (!nearest || words.indexOf(nobody) >= 0)) {
      return { ids: [], how: `“${nobody}”, who is not named` };
    }
    if (nearest)
      return { ids: nearest.ids, how: `“${words.trim().replace(/^[,;:–—\s]+|[,;:–—\s]+$/g, '')}”` };
    const pronoun = pronouns.exec(words)?.[0];
    if (pronoun !== undefined && lastPerson) {
      const nearer = unnamed.exec(text.slice(lastPerson.start, start))?.[0];
      if (nearer !== undefined && names.includes(lastPerson)) {
        return { ids: [], how: `“${pronoun}”, who may be ${lastPerson.words} or ${nearer}` };
      }
      return {
        ids: lastPerson.ids,
        how: `“${pronoun}”, taken for ${lastPerson.words}, the last person named before`,
      };
    }
  }
  return undefined;
}

/** The words by which a paragraph passes on what others told: outermost first, by id, by name, or as unnamed. */
export function findTellers(text: string, names: readonly FoundName[]): string[] {
  const marker =
    /\b(?:citing|according to|as reported by|reported by|quoting)\b|со ссылкой на|по данным|\b(?:reported|wrote)\b/giu;
  const tellers: string[] = [];
  for (const match of text.matchAll(marker)) {
    const from = match.index + match[0].length;
    const behind = tellersIn(text.slice(from, from + 90).split(/[,.;:]/)[0] ?? '', from, names);
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

function tellersIn(part: string, from: number, names: readonly FoundName[]): string[] {
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
