import type { Body, Passage } from '../content-model/body.ts';
import { collectionOf } from '../content-model/collections.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import { textsOfRole } from '../content-model/fields-by-role.ts';
import { positionOf } from '../content-model/written-positions.ts';

/** One of our sentences, and the sources cited for it. */
export interface CitedSentence {
  file: string;
  line: number;
  text: string;
  /** Ids. */
  sources: readonly string[];
  /** Events, documents, promises and articles that its paragraph links, as collection and id. */
  linked: readonly string[];
}

/**
 * The sentences of an entry with their sources: for those of its text, the citations of their paragraph; for those of its
 * front matter, the `sources` next to them. A summary, an outcome and the like have all sources that the entry cites.
 */
export function citedSentences(entry: WrittenEntry): CitedSentence[] {
  if (entry.collection === 'sources') return [];
  const { file, body } = entry;
  const ofEntry = [
    ...new Set([...sourcesNextTo(entry.data, []), ...body.citations.map(({ source }) => source)]),
  ];
  const fields = textsOfRole(entry, 'ownWords', 'othersWords').flatMap(({ text, path }) => {
    const nearest = path.length > 1 ? sourcesNextTo(entry.data, path.slice(0, -1)) : [];
    const { line } = positionOf(entry, path);
    return sentencesOf(text).map(({ segment }) => ({
      file,
      line,
      text: segment,
      sources: nearest.length > 0 ? nearest : ofEntry,
      linked: [],
    }));
  });
  const passages = body.passages
    .filter(({ type }) => type !== 'heading')
    .flatMap((passage) => {
      const { text, line, citations } = passage;
      const cited = [...new Set([...citations, ...introducedSources(passage, body)])];
      const lastLine = line + text.split('\n').length - 1;
      const linked = body.mentions
        .filter((mention) => mention.line >= line && mention.line <= lastLine)
        .map(({ noun, id }) => `${collectionOf(noun)}/${id}`)
        .filter((key) => tellsOfADay.test(key));
      return sentencesOf(text).map(({ segment, index }) => ({
        file,
        line: line + text.slice(0, index).split('\n').length - 1,
        text: segment,
        sources: cited.length > 0 ? cited : ofEntry,
        linked,
      }));
    });
  return [...fields, ...passages].filter(({ sources }) => sources.length > 0);
}

/** The sources of the quotation under a paragraph that ends with a colon count for the paragraph too. */
function introducedSources({ text, line }: Passage, { quotations }: Body): string[] {
  const next = text.endsWith(':') ? quotations.find((quotation) => quotation.line > line) : undefined;
  return [next?.attributes.source, next?.original?.attributes.source].filter((id) => id !== undefined);
}

/** A link to a person, a place or a topic says who or what is meant, not that something happened. */
const tellsOfADay = /^(?:events|documents|promises|articles)\//;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesOf(text: string): { segment: string; index: number }[] {
  return [...segmenter.segment(text)]
    .map(({ segment, index }) => ({ segment: segment.trim().replace(/\s+/g, ' '), index }))
    .filter(({ segment }) => segment !== '');
}

/** Ids of all sources that an entry names. */
export function sourcesOf(entry: WrittenEntry): string[] {
  return [...new Set(citedSentences(entry).flatMap(({ sources }) => sources))];
}

/** The ids under `sources` in the object at a path. */
function sourcesNextTo(data: unknown, path: readonly (string | number)[]): string[] {
  const found = path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    data,
  );
  const sources = (found as { sources?: unknown } | undefined)?.sources;
  return Array.isArray(sources) ? sources.filter((id) => typeof id === 'string') : [];
}
