import type { EdtfText } from '../dates/edtf.ts';
import { acceptedFields } from './accepted-fields.ts';
import { entryPath } from './addresses.ts';
import type { Quotation } from './body.ts';
import { type Collection, speakerCollections } from './collections.ts';
import type { Entry } from './entry.ts';
import { type OriginalWords, readOriginal } from './original-words.ts';
import type { LocalProblem, Position } from './problem.ts';
import { fieldRules, schemaProblems } from './schema-problems.ts';
import { statementSchema } from './schemas/statement.ts';

/** One step on the way by which words reached us. */
export type ViaStep = { type: 'record'; id: string } | { type: 'unnamed'; description: string };

/** Words of one speaker, on one day, as one source reports them. */
export interface Statement {
  /** Entry's id, `#`, and the quotation's own id: `2031-05-14-first-meeting#no-breakthrough`. */
  id: string;
  /** Permalink: the page of its entry, at the quotation. */
  path: string;
  entry: { collection: Collection; id: string };
  /** The quotation's own id, which is its anchor. */
  anchor: string;
  /** Id of a person, or of a party for a text without a named author. */
  speaker: string;
  on: EdtfText;
  event?: string;
  source: string;
  /** Outermost first; empty if the source itself heard or issued the words. */
  via: ViaStep[];
  lang: string;
  translator?: string;
  /** The original words, if `text` is a translation. */
  original?: OriginalWords;
  topics: string[];
  text: string;
  html: string;
  file: string;
  position: Position;
}

/** A quotation with a refused attribute: not a statement, but its words and other attributes are known. */
export type RefusedQuotation = Pick<Statement, 'id' | 'entry' | 'anchor' | 'file' | 'position' | 'text'> &
  Attributed;

/** The attributes of a quotation that rules check, as far as each was accepted. */
type Attributed = {
  [Name in 'speaker' | 'on' | 'event' | 'source' | 'translator' | 'original' | 'topics' | 'via']?:
    | Statement[Name]
    | undefined;
};

export type StatementReading = { problems: LocalProblem[] } & (
  | { statement: Statement; refused?: undefined }
  | { statement?: undefined; refused: RefusedQuotation }
);

/** Checks a quotation's attributes and turns it into a statement. */
export function readStatement(
  entry: Pick<Entry, 'collection' | 'id' | 'file'>,
  quotation: Quotation,
): StatementReading {
  const { line, column, id, attributes, text, html } = quotation;
  const position = { line, column };
  const identity = {
    id: `${entry.id}#${id}`,
    entry: { collection: entry.collection, id: entry.id },
    anchor: id,
    file: entry.file,
    position,
    text,
  };
  const result = statementSchema.safeParse(attributes);
  if (!result.success) {
    const positions = Object.fromEntries(Object.keys(attributes).map((name) => [name, position]));
    const problems = schemaProblems(statementSchema, result.error.issues, {
      positions,
      keyPositions: positions,
      top: position,
    });
    const {
      by: speaker,
      on,
      event,
      source,
      translator,
      topics,
      via,
    } = acceptedFields(statementSchema, attributes);
    return {
      refused: { ...identity, speaker, on, event, source, translator, topics, via: readVia(via ?? '') },
      problems: problems.map((problem) => ({
        ...problem,
        message: `${id === '' ? 'quotation' : `quotation "${id}"`}: ${problem.message}`,
      })),
    };
  }
  const { by, on, source, lang, translator, topics, via } = result.data;
  const { original, problems: inOriginal } = readOriginal(quotation, result.data);
  const event = result.data.event ?? (entry.collection === 'events' ? entry.id : undefined);
  const steps = readVia(via ?? '');
  const badStep = steps.find((step) => step.type === 'unnamed' && step.description === '');
  return {
    statement: {
      ...identity,
      path: `${entryPath(entry.collection, entry.id)}#${id}`,
      speaker: by,
      on,
      ...(event !== undefined && { event }),
      source,
      via: steps,
      lang,
      ...(translator !== undefined && { translator }),
      ...(original !== undefined && { original }),
      topics,
      html,
    },
    problems: [
      ...inOriginal,
      ...(badStep
        ? [
            {
              ...position,
              rule: fieldRules.value.name,
              severity: 'error' as const,
              message: `quotation "${id}": via: "unnamed:" needs a description. Write unnamed: a senior official`,
            },
          ]
        : []),
    ],
  };
}

/** What a step of `via` may name, in order of lookup. */
export const viaCollections = ['sources', 'people', 'parties', 'documents'] as const;

/** The entries that a quotation names, each with the collections it may belong to. */
export function namedIn({
  speaker,
  event,
  source,
  original,
  topics = [],
  via = [],
}: Attributed): NamedEntry[] {
  const one = (to: readonly Collection[], id: string | undefined, attribute: string): NamedEntry[] =>
    id === undefined ? [] : [[to, id, attribute]];
  return [
    ...one(speakerCollections, speaker, 'by'),
    ...one(['events'], event, 'event'),
    ...one(['sources'], source, 'source'),
    ...(original?.source === source ? [] : one(['sources'], original?.source, 'original')),
    ...topics.map((topic): NamedEntry => [['topics'], topic, 'topics']),
    ...via.flatMap((step) => (step.type === 'record' ? one(viaCollections, step.id, 'via') : [])),
  ];
}

/** Collections, id, and the attribute that names it. */
type NamedEntry = [readonly Collection[], string, string];

function readVia(via: string): ViaStep[] {
  return via
    .split(';')
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step) => {
      const unnamed = /^unnamed:\s*(.*)$/.exec(step);
      return unnamed ? { type: 'unnamed', description: unnamed[1] ?? '' } : { type: 'record', id: step };
    });
}
