import { nouns } from '../content-model/collections.ts';
import type { Position } from '../content-model/problem.ts';
import { referencesIn } from '../content-model/references.ts';
import type { QuotedWords, StrayMark, Wording } from '../content-model/wording.ts';
import { outsideQuotations } from '../text/outside-quotations.ts';
import { quotedStretches } from '../text/quotation-marks.ts';
import { type Prose, placeIn, proseOf, type Worded } from './own-sentences.ts';

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

function quotedWords(entry: Worded): QuotedWords[] {
  const { collection, body } = entry;
  const quoted = (stretch: Prose) =>
    quotedStretches(stretch.text).filter(
      ({ words, isClosed }) => isClosed && words.trim().split(/\s+/).length >= fewestWords,
    );
  // Quotations are checked against the words of sources, and pages of the site cite no sources.
  if (collection === 'sources' || (collection as string) === 'pages') return [];
  const inFile = [
    ...body.citations.map(({ source }) => source),
    ...body.quotations.map(({ attributes }) => attributes['source'] ?? ''),
    ...referencesIn(entry)
      .filter(({ collections: to }) => to.includes('sources'))
      .map(({ id: source }) => source),
  ];
  const citedAt = new Map(
    body.passages.map((passage) => [`${passage.line}:${passage.column}`, passage] as const),
  );
  return proseOf(entry).flatMap((prose) => {
    const passage = prose.isField ? undefined : citedAt.get(`${prose.line}:${prose.column}`);
    // A paragraph of an article names its sources; a heading, a field or another kind of entry has those of its file.
    const isHeld = collection === 'articles' && passage !== undefined && passage.type !== 'heading';
    const cited = passage?.citations ?? [];
    const sources = isHeld || cited.length > 0 ? cited : [...new Set(inFile)];
    return quoted(prose).map(({ words, start }) => ({ words, sources, ...placeIn(prose, start) }));
  });
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
