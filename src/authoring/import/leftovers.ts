/** A stretch of a paste that is not part of the report. */
export interface Leftover {
  kind: 'caption' | 'story card' | 'notice' | 'cut tail';
  paragraph: number;
  words: string;
}

const cardStart =
  /(?<!\p{L})(?:READ MORE|READ ALSO|ALSO READ|Read more|Read also|RELATED|Related(?: stor(?:y|ies))?:|See also|More on this|Recommended:|Читайте также|По теме|Смотрите также|Lire aussi|LIRE AUSSI|Mehr zum Thema|Lesen Sie auch)(?!\p{L})/gu;
const cardEnd = /\d+ ?(?:min(?:ute)?s? read|comments?|hours? ago|мин\p{L}*|комментари\p{L}+)/u;
const captionMark =
  /^(?:FILE PHOTO|File photo|PHOTO|Photo|Image|Фото|Архивное фото)\b|\b(?:Photo|Фото)[:/]|\(Photo by [^)]*\)|\bPhoto by \p{Lu}/u;
const notice =
  /(?:^|(?<=[.!?…] ))(?:Advertisement|ADVERTISEMENT|Sign up|Subscribe|Реклама|Подпишитесь|Copyright|©)(?!\p{L}).*$/u;
const tailMark =
  /(?:…|\.\.\.|\[\+?\d+ (?:chars|characters)\]|(?:Continue reading|Read full story|Read the full story|Читать далее)[.…]*)$/u;

/** Captions, story cards, notices and a cut tail. Those glued into a paragraph are found where they begin. */
export function findLeftovers(
  paragraphs: readonly string[],
  glued: { paragraph: number; before: string } | undefined,
): Leftover[] {
  const found: Leftover[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    const line = text.replace(/\n/g, ' ');
    if (glued?.paragraph === paragraph && glued.before !== '') {
      found.push({ kind: 'caption', paragraph, words: glued.before });
    } else if (captionMark.test(line) && line.length < 400)
      found.push({ kind: 'caption', paragraph, words: line });
    const noticed = notice.exec(line);
    if (noticed) found.push({ kind: 'notice', paragraph, words: noticed[0] });
    for (const match of text.matchAll(cardStart)) {
      found.push({ kind: 'story card', paragraph, words: cardFrom(text.slice(match.index)) });
    }
  }
  const end = paragraphs.findLastIndex((text) => !notice.test(text.replace(/\n/g, ' ')));
  const last = paragraphs[end]?.trim() ?? '';
  const tail = tailMark.exec(last)?.[0];
  if (last !== '' && (tail !== undefined || !/[.!?:»”")\]]$/.test(last))) {
    found.push({ kind: 'cut tail', paragraph: Math.max(0, end), words: last.slice(-60) });
  }
  return found;
}

/** A card ends with its count of minutes or comments, else with its line, else with its sentence. */
function cardFrom(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const counted = cardEnd.exec(line.slice(0, 240));
  if (counted) return line.slice(0, counted.index + counted[0].length);
  const sentence = /^.*?[.!?](?=\s+\p{Lu})/u.exec(line);
  return sentence?.[0] ?? line;
}
