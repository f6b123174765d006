import { lookupInAnyLanguage } from '../../dates/names-by-language.ts';
import type { FoundName } from './names.ts';

/** The speaker according to a clause: people of the record, somebody who is not in it, or one of several. */
export interface Subject {
  ids: string[];
  /** The words of the clause that name somebody, if it does not mean a single person of the record. */
  unsettled?: string;
  isPronoun?: true;
}

export const speechVerbs =
  /(?<!\p{L})(?:said|says|told|tells|added|adds|warned|stated|wrote|noted|argued|stressed|replied|responded|answered|asked|announced|insisted|declared|explained|recalled|tweeted|called|calls|described|spoke of|(?:сказал|заявил|отметил|добавил|подчеркнул|сообщил|указал|написал|пояснил|назвал|ответил|рассказал|объяснил|предупредил)[аи]?|отмечал[аи]?|считае[тю]т?|говор[ия]т|(?:сказав|сказала|заявив|заявила|зазначив|зазначила|додав|додала|наголосив|наголосила|повідомив|повідомила|відповів|відповіла|назвав|назвала)|sagte|sprach|erklärte|nannte|betonte|warnte|fragte|antwortete|schrieb|ergänzte|teilte|meinte|déclaré|dit|affirmé|estimé|ajouté|averti|répondu|expliqué|souligné|assuré|indiqué)(?!\p{L})/iu;

const pronoun = /(?<!\p{L})(?:he|she|они?|она|він|вона|er|il|elle)(?!\p{L})/iu;

/** A part of a sentence that leads up to what is said: "Asked about X," names no speaker. */
const leadIn =
  /(?:^|(?<=[.!?…”"»]\s))\s*(?:(?:(?:When|After being|Being) )?(?:asked|questioned|pressed)|Responding|Replying|Reacting|Speaking|Commenting|Referring|Answering|After|Following|Before|Meeting|Standing|Sitting|According to|In (?:a|an|his|her|the|reply|response|answer)|On|At|With|During|As|Auf|Nach|Bei|In|Vor|Zu|Gefragt|Interrogé|Interrogée|Après|Avant|Lors|Selon|Отвечая|Комментируя|Говоря|На вопрос|После|Перед|По словам|Відповідаючи|Коментуючи|На запитання|Після)(?!\p{L})[^,“”«»"]*,/giu;

/** Words between commas that say who somebody is: "the spokesman for X", "an adviser to Y", "who met Z". */
const apposition =
  /,\s+(?:the|an?(?!\s+(?:dit|déclaré|affirmé|estimé|ajouté|averti|répondu|expliqué|souligné|assuré|indiqué))|his|her|its|their|who|whose|whom|which|speaking|standing|flanked|spokes\p{L}+|adviser|advisor|aide|former|deputy|foreign|prime|head|chief|minister|president|secretary|chairman|der|die|das|ein|eine|Sprecher\p{L}*|Berater\p{L}*|le|la|un|une|porte-parole|conseiller|conseillère|ministre|qui|пресс-секретарь|советник|глава|министр|помощник|представитель|который|которая|речник|речниця|радник|міністр|помічник|який|яка)(?!\p{L})[^,“”«»"]*(?:,|$)/giu;

/** Words before a name that make it the object: somebody speaks to, about or for this person. */
const objectBefore =
  /(?<!\p{L})(?:to|for|with|about|of|from|by|against|towards?|on|behind|under|alongside|after|before|between|over|at|than|like|told|asked|met|meeting|urged|warned|called|accused|quoted?|quoting|für|mit|über|von|zu|an|gegen|bei|zum|zur|des|du|de|d’|d'|à|au|avec|pour|sur|contre|о|об|с|со|от|для|к|у|за|про|з|із|до|від)\s*(?:the\s+|(?:US|U\.S\.|Mr|Mrs|Ms|Dr|President|Prime|Foreign|Minister|Secretary|Chancellor|Präsident|Präsidenten|Kanzler|président|президент\p{L}*|министр\p{L}*)\.?\s+)*$/iu;

/** Words that are not names although they have a capital. */
const commonWords =
  /^(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|So|Then|Later|Earlier|Also|As|If|When|While|After|Before|Minister|President|Foreign|Prime|Secretary|State|Mr|Mrs|Ms|Dr|Chancellor|Er|Sie|Der|Die|Das|Und|Aber|Dann|Il|Elle|Le|La|Les|Et|Mais|Он|Она|Они|Но|Как|При|Министр|Президент|Він|Вона|Але|Ранее|Позже|Раніше|Früher|Zuvor|Auch|Später|Plus|Mayor|Treasurer|Bürgermeister|Bürgermeisterin|Мэр|Мер)$/u;

/**
 * The subject of the first verb of speech in a clause; undefined if the clause has no such verb or names nobody.
 *
 * @param offset of the clause in the text in which the names were found
 * @param isLead whether the clause ends with a colon, which counts as a verb
 */
export function subjectOf(
  clause: string,
  offset: number,
  names: readonly FoundName[],
  isLead = false,
): Subject | undefined {
  const plain = [leadIn, apposition].reduce((rest, pattern) => rest.replace(pattern, blank), clause);
  const verb = speechVerbs.exec(plain);
  if (!verb && !isLead) return undefined;
  const verbAt = verb?.index ?? plain.length;
  const verbEnd = verbAt + (verb?.[0].length ?? 0);
  const inClause = names.filter(({ start }) => start >= offset && start < offset + clause.length);
  const candidates = inClause.filter(({ start, words }) => {
    const at = start - offset;
    const isBlanked = plain.slice(at, at + words.length).trim() === '';
    const isPossessor = /^['’]s?\s+\p{Ll}/u.test(plain.slice(at + words.length)) || /['’]s$/.test(words);
    return !isBlanked && !isPossessor && !objectBefore.test(plain.slice(0, at));
  });
  const speakers = candidates.filter(({ collection }) => collection === 'people' || collection === 'parties');
  const before = speakers.filter(({ start }) => start - offset < verbAt);
  const behind = speakers.filter(({ start }) => {
    const between = plain.slice(verbEnd, start - offset);
    return start - offset >= verbEnd && !/[,;.]/.test(between) && /^\s*(?:\S+\s+){0,4}$/.test(between);
  });
  const people = (found: readonly FoundName[]) => found.filter(({ collection }) => collection === 'people');
  // "Miller said Harbour would": a name after the verb is not its subject if one comes before.
  const hasSubject =
    before.length > 0 ||
    /\S/.test(plain.slice(0, verbAt).replace(/^(?:[\s,–—-]|(?:a|ont|hat|haben|has|had)(?=\s))+/iu, ''));
  const slot =
    before.length > 0
      ? people(before).length > 0
        ? people(before)
        : before
      : hasSubject
        ? []
        : behind.slice(0, 1);
  const ids = [...new Set(slot.flatMap((name) => name.ids))];
  const stranger = strangerIn(
    hasSubject ? plain.slice(0, verbAt) : plain.slice(verbEnd),
    inClause,
    offset + (hasSubject ? 0 : verbEnd),
  );
  if (stranger !== undefined) {
    return { ids: [], unsettled: ids.length > 0 ? `${slot[0]?.words} or ${stranger}` : stranger };
  }
  if (ids.length === 1) return { ids };
  if (ids.length > 1) return { ids: [], unsettled: slot.map(({ words }) => words).join(' or ') };
  const aroundVerb = `${plain.slice(0, verbAt)} ${plain.slice(verbEnd, verbEnd + 12)}`;
  return pronoun.test(aroundVerb) ? { ids: [], isPronoun: true } : undefined;
}

/** A named person who is not in the record, in the position of a subject. */
function strangerIn(words: string, names: readonly FoundName[], offset: number): string | undefined {
  for (const { 0: found, index } of words.matchAll(
    /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/gu,
  )) {
    const known = names.some(({ start, words: name }) => {
      const at = start - offset;
      return at < index + found.length && index < at + name.length;
    });
    if (known || objectBefore.test(words.slice(0, index))) continue;
    const parts = found.split(/\s+/).filter((part) => !isCommonWord(part.replace(/['’]s$/, '')));
    // In German, every noun has a capital too.
    if (parts.length > 0 && !/['’]s$/.test(found)) return parts.join(' ');
    if (/['’]s$/.test(found) && parts.length > 0) return `somebody of ${found}`;
  }
  return undefined;
}

/** Whether a word has a capital for another reason than being a name. */
function isCommonWord(word: string): boolean {
  return (
    commonWords.test(word) ||
    lookupInAnyLanguage.isWeekday(word) ||
    lookupInAnyLanguage.monthOf(word) !== undefined
  );
}

function blank(words: string): string {
  return words.replace(/[^\n]/g, ' ');
}
