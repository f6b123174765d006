import type { Quotation } from '../markdown/body.ts';
import { entryPath } from './addresses.ts';
import type { Collection } from './collections.ts';
import type { Entry } from './entry.ts';
import type { LocalProblem, Position } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { statementSchema } from './schemas/statement.ts';

/** One step of the way on which words reached us. */
export type ViaStep = { type: 'record'; id: string } | { type: 'unnamed'; description: string };

/** Words of one speaker, on one day, as one source has them. */
export interface Statement {
  /** Entry's id, `#`, and the quotation's own id: `2022-01-21-geneva-meeting#no-breakthrough`. */
  id: string;
  /** Permalink: the page of its entry, at the quotation. */
  path: string;
  entry: { collection: Collection; id: string };
  /** The quotation's own id, which is its anchor. */
  anchor: string;
  /** Id of a person, or of a party for a text without a named author. */
  speaker: string;
  /** EDTF date. */
  on: string;
  event?: string;
  source: string;
  /** Outermost first; empty when the source itself heard or issued the words. */
  via: ViaStep[];
  lang: string;
  translator?: string;
  topics: string[];
  text: string;
  html: string;
  file: string;
  position: Position;
}

export type StatementReading = { statement?: Statement; problems: LocalProblem[] };

/** Checks a quotation's attributes and makes it a statement. */
export function readStatement(
  entry: Pick<Entry, 'collection' | 'id' | 'file'>,
  quotation: Quotation,
): StatementReading {
  const { line, column, id, attributes, text, html } = quotation;
  const position = { line, column };
  const result = statementSchema.safeParse(attributes);
  if (!result.success) {
    const positions = Object.fromEntries(Object.keys(attributes).map((name) => [name, position]));
    const problems = schemaProblems(statementSchema, result.error, {
      positions,
      keyPositions: positions,
      top: position,
    });
    return {
      problems: problems.map((problem) => ({
        ...problem,
        message: `${id === '' ? 'quotation' : `quotation "${id}"`}: ${problem.message}`,
      })),
    };
  }
  const { by, on, source, lang, translator, topics, via } = result.data;
  const event = result.data.event ?? (entry.collection === 'events' ? entry.id : undefined);
  const steps = readVia(via ?? '');
  const badStep = steps.find((step) => step.type === 'unnamed' && step.description === '');
  return {
    statement: {
      id: `${entry.id}#${id}`,
      path: `${entryPath(entry.collection, entry.id)}#${id}`,
      entry: { collection: entry.collection, id: entry.id },
      anchor: id,
      speaker: by,
      on,
      ...(event !== undefined && { event }),
      source,
      via: steps,
      lang,
      ...(translator !== undefined && { translator }),
      topics,
      text,
      html,
      file: entry.file,
      position,
    },
    problems: badStep
      ? [
          {
            ...position,
            rule: 'field-value',
            severity: 'error',
            message: `quotation "${id}": via: "unnamed:" needs a description. Write unnamed: a senior official`,
          },
        ]
      : [],
  };
}

/** The statements of each file. */
export function statementsByFile(
  statements: readonly Statement[],
): ReadonlyMap<string, readonly Statement[]> {
  return Map.groupBy(statements, ({ file }) => file);
}

/** What a statement's `by` may name, in the order in which it is looked up. */
export const speakerCollections = ['people', 'parties'] as const;

/** What a step of `via` may name, in the order in which it is looked up. */
export const viaCollections = ['sources', 'people', 'parties', 'documents'] as const;

/** The entries that a statement names, each with the collections it may belong to. */
export function namedIn(statement: Statement): NamedEntry[] {
  return [
    [speakerCollections, statement.speaker, 'by'],
    ...(statement.event === undefined ? [] : [[['events'], statement.event, 'event'] as NamedEntry]),
    [['sources'], statement.source, 'source'],
    ...statement.topics.map((topic): NamedEntry => [['topics'], topic, 'topics']),
    ...statement.via.flatMap((step): NamedEntry[] =>
      step.type === 'record' ? [[viaCollections, step.id, 'via']] : [],
    ),
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
