import type { Statement } from '../../content-model/statement.ts';
import { wordsOf } from '../../text/quotation-match.ts';
import { atQuotation, type ContentRule } from '../rule.ts';

/** Words that are quoted in two places are the same in both. */
export const quotedTwice: ContentRule = {
  name: 'quoted-twice',
  summary: 'the same words of one speaker quoted in two places with a small difference',
  severity: 'hint',
  check(content) {
    const seen = new Map<string, Quoted[]>();
    const known = new Set<string>();
    return content.statements.flatMap((statement) => {
      const words = wordsOf(statement.text.replace(/\[[^\]]*\]/g, ' ')).map(({ key }) => key);
      const spoken = `${statement.speaker} ${statement.on} ${statement.lang}`;
      const key = `${spoken} ${words.join(' ')}`;
      if (words.length < fewestWords || known.has(key)) return [];
      known.add(key);
      const others = new Set(startsOf(words).flatMap((start) => seen.get(`${spoken} ${start}`) ?? []));
      for (const start of startsOf(words)) {
        const place = `${spoken} ${start}`;
        const alike = seen.get(place) ?? [];
        if (alike.length < mostAlike) alike.push({ statement, words });
        seen.set(place, alike);
      }
      const twin = [...others].find((other) => isNearly(words, other.words));
      return twin
        ? [
            {
              ...atQuotation(
                statement,
                `nearly the same words stand in ${twin.statement.file}:${twin.statement.position.line} (“${twin.statement.anchor}”)${
                  twin.statement.source === statement.source ? '' : `, from ${twin.statement.source}`
                }. Quote them alike, or leave one of the two out`,
              ),
              related: [
                {
                  file: twin.statement.file,
                  ...twin.statement.position,
                  message: 'the quotation with nearly the same words',
                },
              ],
            },
          ]
        : [];
    });
  },
};

interface Quoted {
  statement: Statement;
  words: readonly string[];
}

const fewestWords = 6;

/** Of quotations that begin alike, at most this many are compared with later ones, so that the cost stays linear. */
const mostAlike = 50;

/** Three words from the beginning, the middle and the end: nearly the same words have one of them in common. */
function startsOf(words: readonly string[]): string[] {
  const middle = Math.floor(words.length / 2);
  return [0, middle - 1, words.length - 3].map((start) => words.slice(start, start + 3).join(' '));
}

function isNearly(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  const most = Math.max(1, Math.floor(shorter * 0.2));
  if (Math.abs(a.length - b.length) > most) return false;
  if (a.join(' ').includes(b.join(' ')) || b.join(' ').includes(a.join(' '))) return false;
  return wordDistance(a, b) <= most;
}

function wordDistance(a: readonly string[], b: readonly string[]): number {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, word] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries()) {
      row.push(
        Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (last[j] ?? 0) + (word === other ? 0 : 1)),
      );
    }
    last = row;
  }
  return last[b.length] ?? 0;
}
