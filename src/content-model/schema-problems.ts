import * as z from 'zod';
import { nearest } from '../text/nearest.ts';
import type { LocalProblem, Position, RuleInfo } from './problem.ts';
import { renamedLine } from './renamed-keys.ts';

export const fieldRules = {
  missing: { name: 'missing-field', summary: 'a required field that is not there', severity: 'error' },
  value: {
    name: 'field-value',
    summary: 'a value that is not in the form its field asks for',
    severity: 'error',
  },
  unknownKey: {
    name: 'unknown-key',
    summary: 'a field that does not exist, with the nearest one or its new name',
    severity: 'error',
  },
} as const satisfies Record<string, RuleInfo>;

/** Where the values and keys of the checked object are in the file. */
export interface FieldPlaces {
  positions: Record<string, Position>;
  keyPositions: Record<string, Position>;
  /** Where to point if a field is missing altogether. */
  top: Position;
}

/** Turns what zod found into problems written for authors. */
export function schemaProblems(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  places: FieldPlaces,
): LocalProblem[] {
  const found = issues.flatMap((issue) => problemsOfIssue(schema, issue, places));
  // A field present under a wrong name is not reported as missing too.
  const misnamed = new Set(found.map(({ instead }) => instead));
  return found.flatMap(({ missing, instead: _, ...problem }) =>
    missing !== undefined && misnamed.has(missing) ? [] : [problem],
  );
}

/** A problem with the path of the missing field, or of the field that an unknown key was meant to be. */
type FoundProblem = LocalProblem & { missing?: string; instead?: string };

function problemsOfIssue(schema: z.ZodType, issue: z.core.$ZodIssue, places: FieldPlaces): FoundProblem[] {
  const path = issue.path.map(String);

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = Object.keys(shapeOf(schemaAt(schema, path)) ?? {});
      const value = isRecord(issue.input) ? issue.input[key] : undefined;
      const renamed = renamedLine(key, value, known);
      const newName = renamed?.split(':')[0];
      const meant = meantKey(key, known);
      const instead = newName ?? meant;
      return {
        ...(places.keyPositions[[...path, key].join('.')] ?? places.top),
        rule: fieldRules.unknownKey.name,
        severity: 'error',
        message: `${fieldName([...path, key])}: there is no such field here. ${
          renamed !== undefined
            ? `It is called ${newName}. Write ${renamed}`
            : meant === undefined
              ? `The fields are: ${known.join(', ')}`
              : `Did you mean "${meant}"?`
        }`,
        ...(instead !== undefined && { instead: [...path, instead].join('.') }),
      };
    });
  }

  // A union reports what each branch found; the branch that got furthest is the one that was meant.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = issue.errors
      .flat()
      .filter((inner) => inner.path.length > 0)
      .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    if (deepest.length > 0)
      return deepest.flatMap((inner) => problemsOfIssue(schema, inner as z.core.$ZodIssue, places));
  }

  const field = path.join('.');
  const name = fieldName(path) === '' ? '' : `${fieldName(path)}: `;
  const isMissing = places.positions[field] === undefined && field !== '';
  const fieldSchema = schemaAt(schema, path);
  const description = fieldSchema?.description;
  const purpose = description === undefined ? '' : ` (${description})`;

  if (isMissing) {
    return [
      {
        ...nearestPosition(path, places),
        rule: fieldRules.missing.name,
        severity: 'error',
        message: `${name}is missing. Add it${purpose}`,
        missing: field,
      },
    ];
  }
  const isEmpty =
    issue.input === null || (issue.code === 'invalid_type' && /received null/.test(issue.message));
  return [
    {
      ...nearestPosition(path, places),
      rule: fieldRules.value.name,
      severity: 'error',
      message: `${name}${
        isEmpty
          ? `is empty. Write a value${purpose}${fieldSchema instanceof z.ZodOptional ? ', or take the line away' : ''}`
          : (expectedForm(issue) ?? issue.message)
      }`,
    },
  ];
}

/** A field's name as shown in messages; line and column tell which item of a list is meant. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part === 'string' && !/^\d+$/.test(part)).join('.');
}

/** The expected form in an author's words, where the schema has no better message. */
function expectedForm(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return undefined;
  switch (issue.expected) {
    case 'array':
      return 'must be a list. Write [one, two], or each on a line of its own after a hyphen';
    case 'object':
      return 'must have fields of its own. Write { name: value, … }, or indent them under it';
    case 'string':
      return 'must be text. Put quotation marks around it';
    default:
      return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The key an author meant: a near spelling, or a known key inside a longer one (`people_involved`). */
function meantKey(key: string, known: readonly string[]): string | undefined {
  return (
    nearest(key, known) ??
    known.find((candidate) =>
      key
        .toLowerCase()
        .split(/[_\s-]/)
        .includes(candidate),
    )
  );
}

function nearestPosition(path: readonly string[], places: FieldPlaces): Position {
  for (let length = path.length; length > 0; length--) {
    const position = places.positions[path.slice(0, length).join('.')];
    if (position) return position;
  }
  return places.top;
}

/** The schema of the field at a path, seen through optional, default, pipe and union wrappers. */
export function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType | undefined {
  if (path.length === 0) return schema;
  const inner = unwrap(schema);
  const [head = '', ...rest] = path;
  if (inner instanceof z.ZodObject) {
    const field = inner.shape[head] as z.ZodType | undefined;
    return field && schemaAt(field, rest);
  }
  if (inner instanceof z.ZodArray) return schemaAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodUnion) {
    for (const option of inner.options) {
      const found = schemaAt(option as z.ZodType, path);
      if (found) return found;
    }
  }
  return undefined;
}

/** Removes the wrappers that do not change which keys a schema has. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const inner = unwrapOnce(schema);
  return inner === undefined ? schema : unwrap(inner);
}

/** The schema inside a wrapper; undefined for a schema that wraps nothing. */
export function unwrapOnce(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return schema.unwrap() as z.ZodType;
  }
  return schema instanceof z.ZodPipe ? (schema.in as z.ZodType) : undefined;
}

function shapeOf(schema: z.ZodType | undefined): Record<string, unknown> | undefined {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodObject ? inner.shape : undefined;
}
