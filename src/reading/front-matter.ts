import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { LocalProblem, Position } from '../content-model/problem.ts';
import { explainSign, explainYaml, frontMatterRule } from './explain-yaml.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';
import { truncatedValues } from './truncated-values.ts';

/** The fields of a file, as written. */
export interface FrontMatterReading {
  data: unknown;
  positions: Record<string, Position>;
  /** The position of each key, by the same path; for messages about the key itself. */
  keyPositions: Record<string, Position>;
  /** Fields that exist but whose YAML cannot be read. */
  unread: string[];
}

export interface SplitResult {
  /** Missing if none of the front matter can be used. */
  frontMatter?: FrontMatterReading;
  problems: LocalProblem[];
  /** The Markdown, with one empty line for each line of front matter, so that line numbers stay true. */
  markdown: string;
}

/** A larger file should be several entries. */
const largestFrontMatter = 64 * 1024;

/**
 * Splits a file at its `---` fences and reads the YAML (1.2 core schema: dates stay strings). Aliases are refused: a
 * few lines of them can unfold into gigabytes.
 */
export function splitFile(text: string): SplitResult {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines[0]?.trimEnd() !== '---') {
    return failAt(
      1,
      1,
      'the file does not start with front matter. Begin with a line ---, the fields, and a line ---',
    );
  }
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (close < 0) {
    return failAt(1, 1, 'the front matter is never closed. Write a line --- after its last field');
  }
  const markdown = '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n');
  const yaml = lines.slice(1, close).join('\n');
  if (yaml.length > largestFrontMatter) {
    const size = Math.round(yaml.length / 1024);
    return failAt(
      1,
      1,
      `the front matter has ${size} KB. At most ${largestFrontMatter / 1024} KB are allowed`,
      markdown,
    );
  }
  const read = readYaml(yaml, 1);
  const { document, place } = read;
  const notUsed = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  if (document.errors.length > 0 || notUsed.length > 0) {
    const problems = explainYaml([...document.errors, ...notUsed], place, lines);
    const rest = readRest(lines.slice(0, close), problems);
    return rest
      ? { frontMatter: rest, problems: [...problems, ...truncatedValues(yaml, read)], markdown }
      : { problems, markdown };
  }
  const reading = readFields(document, place);
  const signed = isRefusal(reading) ? explainSign(lines[reading.line - 1] ?? '') : undefined;
  return isRefusal(reading)
    ? failAt(reading.line, signed?.column ?? reading.column, signed?.message ?? reading.message, markdown)
    : { frontMatter: { ...reading, unread: [] }, problems: truncatedValues(yaml, read), markdown };
}

/** Reads a file that is all YAML, in the same way as front matter. */
export function readYamlFile(text: string): Pick<SplitResult, 'frontMatter' | 'problems'> {
  const { frontMatter, problems } = splitFile(`---\n${text.replace(/^\uFEFF/, '')}\n---\n`);
  const up = <P extends Position>(position: P): P => ({ ...position, line: Math.max(1, position.line - 1) });
  const allUp = (positions: Record<string, Position>) =>
    Object.fromEntries(Object.entries(positions).map(([name, position]) => [name, up(position)]));
  return {
    ...(frontMatter && {
      frontMatter: {
        ...frontMatter,
        positions: allUp(frontMatter.positions),
        keyPositions: allUp(frontMatter.keyPositions),
      },
    }),
    problems: problems.map((problem) => ({
      ...up(problem),
      message: problem.message.replaceAll('the front matter', 'the file'),
    })),
  };
}

/** The fields other than those with an error in their YAML, so that the error does not hide problems in the others. */
function readRest(
  lines: readonly string[],
  problems: readonly LocalProblem[],
): FrontMatterReading | undefined {
  const rest = [...lines];
  const unread = new Map<string, Position>();
  for (const { line } of problems) {
    const begins = (at: number) => /^[\w-]+:/.test(lines[at] ?? '');
    let at = line - 1;
    while (at > 0 && !begins(at)) at--;
    do {
      // An indented field would be read as part of the one above.
      const name = /^\s*([\w-]+):/.exec(lines[at] ?? '')?.[1] ?? /^([a-z_]+)\s+\S/.exec(lines[at] ?? '')?.[1];
      if (name !== undefined) unread.set(name, { line: at + 1, column: 1 });
      rest[at++] = '';
    } while (at < lines.length && !begins(at));
  }
  const { document, place } = readYaml(rest.slice(1).join('\n'), 1);
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  const reading = readFields(document, place);
  if (isRefusal(reading)) return undefined;
  return {
    ...reading,
    positions: { ...reading.positions, ...Object.fromEntries(unread) },
    unread: [...unread.keys()],
  };
}

function readFields(
  document: ReadYaml['document'],
  place: ReadYaml['place'],
): Omit<FrontMatterReading, 'unread'> | Refusal {
  const positions: Record<string, Position> = {};
  const keyPositions: Record<string, Position> = {};
  const refused = collectPositions(document.contents, [], { positions, keyPositions, place });
  if (refused) return refused;
  if (document.contents === null || !isMap(document.contents)) {
    return { line: 2, column: 1, message: 'the front matter has no fields. Write each as name: value' };
  }
  return { data: document.toJS({ maxAliasCount: 0 }), positions, keyPositions };
}

function isRefusal(reading: object): reading is Refusal {
  return 'message' in reading;
}

interface Refusal extends Position {
  message: string;
}

/** Records the position of every value and key; returns the first piece of YAML that is not allowed here. */
function collectPositions(
  node: unknown,
  path: readonly (string | number)[],
  out: Pick<FrontMatterReading, 'positions' | 'keyPositions'> & { place: (offset: number) => Position },
): Refusal | undefined {
  if (isAlias(node)) {
    const message = 'YAML aliases (*name) are not used here. Write the value out';
    return { ...out.place(node.range?.[0] ?? 0), message };
  }
  if (isNode(node) && 'anchor' in node && node.anchor !== undefined) {
    const message = 'YAML anchors (&name) are not used here. Take it away';
    return { ...out.place(node.range?.[0] ?? 0), message };
  }
  const tag = (node as Node | null)?.tag;
  if (
    isNode(node) &&
    tag !== undefined &&
    node.srcToken !== undefined &&
    !tag.startsWith('tag:yaml.org,2002:')
  ) {
    return {
      ...out.place(node.range?.[0] ?? 0),
      message: `YAML tags (${tag}) are not used here. Take it away`,
    };
  }
  if (node !== null && path.length > 0) {
    const range = (node as Node).range;
    if (range) out.positions[path.join('.')] = out.place(range[0]);
  }
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const { key } = pair;
      if (!isScalar(key) || key.value === null) {
        const at = isNode(key) ? key.range?.[0] : undefined;
        return {
          ...out.place(at ?? node.range?.[0] ?? 0),
          message: 'a field needs a plain word as its name. Write name: value',
        };
      }
      const childPath = [...path, String(key.value)];
      const keyPlace = out.place(key.range?.[0] ?? 0);
      out.keyPositions[childPath.join('.')] = keyPlace;
      const refused = collectPositions(pair.value, childPath, out);
      if (refused) return refused;
      // An empty value has the position of its key.
      if (!isScalar(pair.value) || pair.value.value !== null) continue;
      out.positions[childPath.join('.')] = keyPlace;
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const refused = collectPositions(item, [...path, index], out);
      if (refused) return refused;
    }
  }
  return undefined;
}

function failAt(line: number, column: number, message: string, markdown = ''): SplitResult {
  return { problems: [{ line, column, rule: frontMatterRule.name, severity: 'error', message }], markdown };
}
