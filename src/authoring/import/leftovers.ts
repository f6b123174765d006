import { lastWords } from './paste.ts';

/** A stretch of a paste that is not part of the report. */
export interface Leftover {
  kind: 'caption' | 'credit' | 'story card' | 'notice' | 'mail header' | 'cut tail' | 'open end';
  paragraph: number;
  words: string;
}

const cardStart =
  /(?<!\p{L})(?:READ MORE|READ ALSO|ALSO READ|Read more|Read also|Also read|Also on this|Also in|Don’t miss|RELATED|Related(?: stor(?:y|ies))?:|See also|More on this|Recommended:|Читайте также|По теме|Смотрите также|Lire aussi|LIRE AUSSI|À lire aussi|Mehr zum Thema|Lesen Sie auch|Auch interessant|Читайте также|Читайте також|Читати також|Дивіться також)(?!\p{L})/gu;
const cardEnd = /\d+ ?(?:min(?:ute)?s? read|comments?|hours? ago|мин\p{L}*|комментари\p{L}+)/u;
const captionMark =
  /^(?:FILE PHOTO|File photo|PHOTO|Photo|Image|Фото|Архивное фото)\b|\b(?:Photo|Фото)[:/]|\(Photo by [^)]*\)|\bPhoto by \p{Lu}/u;
const namePart = "\\p{Lu}(?:\\p{Ll}*['’]\\p{Lu}|c\\p{Lu})?[\\p{Ll}.]+";
const agency = '(?:REUTERS|Reuters|AFP|AP|EPA)';
/** The photographer and the agency behind a caption, which the report may follow without a space. */
const credit = new RegExp(
  `\\(?(?:(?<!\\p{L})${agency} ?/ ?${namePart}(?:[ -]${namePart})*(?:/(?:Pool|POOL|Handout|File Photo))*|(?:/Pool |(?<!\\p{L}))via ${agency}(?=$|\\)|\\s*\\p{Lu}\\p{Ll})|(?<!\\p{L})AP Photo(?:/${namePart}(?:[ -]${namePart})*)?)\\)?`,
  'u',
);
const notice =
  /(?:^|(?<=[.!?…] ))(?:Advertisement|ADVERTISEMENT|Sign up|Subscribe|Реклама|Подпишитесь|Copyright|©)(?!\p{L}).*$/u;
/** Who wrote, edited or took part, and how long it takes to read. */
const credits =
  /^(?:(?:By|BY|Von|Par|Автор(?:ы)?:?|Текст:|Текст і фото:)\s+\p{Lu}[^.!?]{2,80}|\((?:Reporting|Editing|Additional reporting|Writing|Compiled)\b[^)]*\)|(?:Reporting|Editing|Additional reporting|Writing|Compiled) by [^.!?]{2,120}\.?|\d+ ?(?:-| )?(?:min(?:ute)?s?|Min(?:uten)?|мин\p{L}*|хв\p{L}*)\.? ?(?:read|Lesezeit|de lecture|чтения|читання)?|Lesezeit: .{1,20}|Temps de lecture.{1,20}|(?:Published|Updated|Last updated|Veröffentlicht|Aktualisiert|Publié|Mis à jour|Опубликовано|Обновлено|Опубліковано|Оновлено)\b.{0,80})$/u;
/** How often a post was answered and liked. */
const counts = /^(?:\p{Extended_Pictographic}\uFE0F?\s*[\d.,]+\s?[KMkm]?\s*){2,}$/u;
const mailHeader =
  /^(?:From|To|Cc|Sent|Date|Subject|Von|An|Gesendet|Betreff|De|Envoyé|Objet|От|Кому|Дата|Тема): /u;
const tailMark =
  /(?:…|\.\.\.|\[\+?\d+ (?:chars|characters)\]|(?:Continue reading|Read full story|Read the full story|Читать далее)[.…]*)$/u;
/** What a whole text ends with: a stop, a closing mark, the edge of a table, a picture sign, an address, a tag. */
const wholeEnd = /(?:[.!?:»«”“’‘"')\]|*]|\p{Extended_Pictographic}\uFE0F?|\w\.\w[\w/.%-]*\/\S+|[#@]\w+)$/u;
/** Who wrote it, at its end. */
const signature =
  /(?:^|\s)(?:--|—|–) ?\p{L}[^.]{0,50}$|^(?:By|Von|Par|Reporting by|Автор|Текст)\b:? .{0,60}$/u;

/** Captions, story cards, notices, the head of a mail and a cut end. Those glued into a paragraph are found where they begin. */
export function findLeftovers(
  paragraphs: readonly string[],
  glued: { paragraph: number; before: string } | undefined,
): Leftover[] {
  const found: Leftover[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    const line = text.replace(/\n/g, ' ');
    if (text.split('\n').every((one) => mailHeader.test(one))) {
      found.push({ kind: 'mail header', paragraph, words: line });
      continue;
    }
    if (glued?.paragraph === paragraph && glued.before !== '') {
      found.push({ kind: 'caption', paragraph, words: glued.before });
    } else {
      const credited = findCredit(line);
      if (credited) found.push({ kind: 'caption', paragraph, words: line.slice(0, credited.end) });
      else if (captionMark.test(line) && line.length < 400)
        found.push({ kind: 'caption', paragraph, words: line });
    }
    if (credits.test(line)) found.push({ kind: 'credit', paragraph, words: line });
    const noticed = notice.exec(line) ?? counts.exec(line);
    if (noticed) found.push({ kind: 'notice', paragraph, words: noticed[0] });
    for (const match of text.matchAll(cardStart)) {
      found.push({ kind: 'story card', paragraph, words: cardFrom(text.slice(match.index)) });
    }
  }
  return [...found, ...endOf(paragraphs, found)];
}

/** Where the credit of an agency's picture is in a line. */
export function findCredit(line: string): { start: number; end: number } | undefined {
  const found = credit.exec(line);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** What is wrong with the end of the report, once what was pasted along with it is taken away. */
function endOf(paragraphs: readonly string[], leftovers: readonly Leftover[]): Leftover[] {
  const own = paragraphs.map((text, paragraph) =>
    leftovers
      .filter((leftover) => leftover.paragraph === paragraph && leftover.kind !== 'caption')
      .reduce((rest, { words }) => rest.replace(words, ''), text.replace(/\n/g, ' '))
      .trim(),
  );
  const paragraph = own.findLastIndex((text) => /[\p{L}\p{N}]/u.test(text));
  const last = own[paragraph];
  if (last === undefined) return [];
  const words = lastWords(last, 60);
  if (tailMark.test(last)) return [{ kind: 'cut tail', paragraph, words }];
  if (wholeEnd.test(last) || signature.test(last)) return [];
  // In a list no line ends with a full stop, so the last one proves nothing.
  const others = own.slice(0, paragraph).filter((text) => /[\p{L}\p{N}]/u.test(text));
  const open = others.filter((text) => !wholeEnd.test(text)).length;
  return open > 1 && open * 2 > others.length ? [] : [{ kind: 'open end', paragraph, words }];
}

/** A card ends with its count of minutes or comments, else with its line, else with its sentence. */
function cardFrom(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const counted = cardEnd.exec(line.slice(0, 240));
  if (counted) return line.slice(0, counted.index + counted[0].length);
  const sentence = /^.*?[.!?](?=\s+\p{Lu})/u.exec(line);
  return sentence?.[0] ?? line;
}
