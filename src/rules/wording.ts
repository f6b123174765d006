import { nouns } from '../content-model/collections.ts';
import type { Position } from '../content-model/problem.ts';
import type { QuotedWords, StrayMark, Wording } from '../content-model/wording.ts';
import { outsideQuotations } from '../text/outside-quotations.ts';
import { placeIn, proseOf, type Worded } from './own-sentences.ts';

const sourceId = '[a-z0-9]+(?:-[a-z0-9]+)+';
const nounsOfRecords = Object.values(nouns).join('|');
const record = `(?:${nounsOfRecords}):[a-z0-9]+(?:-[a-z0-9]+)*`;

const marks = new RegExp(
  [
    // [words] (place:harbour)
    `\\[[^[\\]]+\\]\\s+\\((?:${nounsOfRecords}|https?|mailto):[^()\\s]+\\)`,
    // (source-id), [a-source; another-source], @source-id
    `(?<cited>[([]@?${sourceId}(?:\\s*[;,]\\s*@?${sourceId})*[)\\]]|(?<!\\w)@${sourceId})`,
    // (words)[place:harbour], place:harbour
    `(?<link>\\([^()]+\\)\\[${record}\\]|(?<![\\w:/-])${record})`,
  ].join('|'),
  'g',
);

const twoNames = /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}’'-]+)[ \n](\p{Lu}[\p{L}\p{M}’'-]+)/gu;

/** A name alone; shorter ones are a letter off too many other words. */
const oneName = /(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}’'-]{3,}/gu;

/** Fewer words than this between quotation marks may be a name or a term. */
const fewestWords = 3;

export function wordingOf(entry: Worded): Wording {
  const names = new Set(possibleNames(entry).map(({ name }) => name));
  const capitals = new Set(
    proseOf(entry).flatMap(
      ({ text }) => outsideQuotations(text).match(oneName)?.map(withoutPossessive) ?? [],
    ),
  );
  return {
    names: [...names],
    capitals: [...capitals],
    quoted: quotedWords(entry),
    marks: strayMarks(entry),
  };
}

/** Where an entry writes this name. */
export function placesOfName(entry: Worded, name: string): Position[] {
  return possibleNames(entry).filter((possible) => possible.name === name);
}

/** Where an entry writes this word with its capital, outside all of these names of two words. */
export function placesOfCapital(entry: Worded, word: string, names: ReadonlySet<string>): Position[] {
  return proseOf(entry).flatMap((prose) => {
    const text = outsideQuotations(prose.text);
    const inNames = [...text.matchAll(twoNames)].filter((match) => names.has(nameOf(match)));
    return [...text.matchAll(oneName)]
      .filter(
        ({ 0: written, index }) =>
          withoutPossessive(written) === word &&
          !inNames.some(({ 0: name, index: start }) => start <= index && index < start + name.length),
      )
      .map(({ index }) => placeIn(prose, index));
  });
}

function possibleNames(entry: Worded): (Position & { name: string })[] {
  return proseOf(entry).flatMap((prose) =>
    [...outsideQuotations(prose.text).matchAll(twoNames)].map((match) => ({
      name: nameOf(match),
      ...placeIn(prose, match.index),
    })),
  );
}

function nameOf([, first = '', second = '']: RegExpMatchArray): string {
  return `${first} ${withoutPossessive(second)}`;
}

function withoutPossessive(word: string): string {
  return word.replace(/[’']s?$/, '');
}

function quotedWords({ collection, body }: Worded): QuotedWords[] {
  if (collection !== 'articles' && collection !== 'events') return [];
  const citedInFile = body.citations.map(({ source }) => source);
  return body.passages.flatMap((passage) =>
    [...passage.text.matchAll(/“([^”]+)”/g)].flatMap(({ index, 1: words = '' }) =>
      words.trim().split(/\s+/).length < fewestWords
        ? []
        : // A heading cannot cite; what it quotes is borne out below it.
          [
            {
              words,
              sources: passage.type === 'heading' ? citedInFile : passage.citations,
              ...placeIn(passage, index),
            },
          ],
    ),
  );
}

function strayMarks(entry: Worded): StrayMark[] {
  return proseOf(entry).flatMap((prose) =>
    [...prose.text.matchAll(marks)].flatMap(({ 0: words, index, groups: { cited, link } = {} }) =>
      // Where a text still has [@x] after its citations were taken out, it was written \[@x].
      prose.isField || !words.startsWith('[@')
        ? [
            {
              words,
              isInField: prose.isField,
              ...placeIn(prose, index),
              ...(cited !== undefined && { sources: cited.match(new RegExp(sourceId, 'g')) ?? [] }),
              ...(link !== undefined && { link: linkIn(link) }),
            },
          ]
        : [],
    ),
  );
}

function linkIn(mark: string): NonNullable<StrayMark['link']> {
  const [, label, noun = '', id = ''] = /^(?:\(([^()]+)\)\[)?([a-z]+):([a-z0-9-]+)\]?$/.exec(mark) ?? [];
  return { noun, id, ...(label !== undefined && { label }) };
}
