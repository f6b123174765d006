import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type YAMLError,
  type YAMLWarning,
} from 'yaml';
import type { LocalProblem, Position } from '../problem.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';

/** The fields of a file, as they are written. */
export interface FrontMatterReading {
  data: unknown;
  positions: Record<string, Position>;
  /** Where each key stands, by the same path; for messages about the key itself. */
  keyPositions: Record<string, Position>;
  /** Fields that are there and whose YAML cannot be read. */
  unread: string[];
}

export interface SplitResult {
  /** Missing when none of the front matter can be used. */
  frontMatter?: FrontMatterReading;
  problems: LocalProblem[];
  /** The Markdown, with one empty line for each line of front matter, so that line numbers stay true. */
  markdown: string;
}

const rule = 'front-matter';

/** More would make a file of fields what should be several entries. */
const largestFrontMatter = 64 * 1024;

/**
 * Cuts a file at its `---` fences and reads the YAML (1.2 core schema: dates stay strings).
 * Aliases are refused: a few lines of them can unfold into gigabytes.
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
  const { document, place } = readYaml(yaml, 1);
  const notUsed = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  if (document.errors.length > 0 || notUsed.length > 0) {
    const all = [...document.errors, ...notUsed];
    const problems = firstOfEachLine(all.map((error) => explainYaml(error, place, lines)));
    const rest = readRest(lines.slice(0, close), problems);
    return { ...(rest && { frontMatter: rest }), problems, markdown };
  }
  const reading = readFields(document, place);
  return isRefusal(reading)
    ? failAt(reading.line, reading.column, reading.message, markdown)
    : { frontMatter: { ...reading, unread: [] }, problems: [], markdown };
}

/** The fields beside those that have something wrong in their YAML, so that these hide nothing of the others. */
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
      // With spaces before it, a field is taken for a part of the one above.
      const name = /^\s*([\w-]+):/.exec(lines[at] ?? '')?.[1];
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

/** Notes where every value and key stands; gives back the first piece of YAML that is not used here. */
function collectPositions(
  node: unknown,
  path: readonly (string | number)[],
  out: Pick<FrontMatterReading, 'positions' | 'keyPositions'> & { place: (offset: number) => Position },
): Refusal | undefined {
  if (isAlias(node)) {
    const message = 'YAML aliases (*name) are not used here. Write the value out';
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
      // An empty value stands where its key does.
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

/** One mistake often makes the parser stumble twice on a line; the first report is the one that helps. */
function firstOfEachLine(problems: readonly LocalProblem[]): LocalProblem[] {
  return problems.filter(
    ({ line }, index) => problems.findIndex((problem) => problem.line === line) === index,
  );
}

function explainYaml(
  error: YAMLError | YAMLWarning,
  place: (offset: number) => Position,
  lines: readonly string[],
): LocalProblem {
  const at = place(error.pos[0]);
  const problem = (message: string, where = at): LocalProblem => ({
    ...where,
    rule,
    severity: 'error',
    message,
  });
  const line = lines[at.line - 1] ?? '';

  const joined = /^(\s*(?:- )?)([\w-]+):(?!\/\/)(\S.*)$/.exec(line);
  if (joined && /implicit (?:map )?key/i.test(error.message)) {
    const [, indent = '', key, value = ''] = joined;
    return problem(`${key}: needs a space behind the colon. Write ${key}: ${value.trimEnd()}`, {
      line: at.line,
      column: indent.length + 1,
    });
  }
  if (/nested mappings|implicit key|compact/i.test(error.message)) {
    const unquoted = /^(\s*(?:- )?)([\w-]+): (.*:(?: .*|$))$/.exec(line);
    if (unquoted) {
      const [, indent = '', key, value = ''] = unquoted;
      return problem(
        `${key}: a value with ": " in it needs quotation marks. Write ${key}: ${quoteYaml(value)}`,
        {
          line: at.line,
          column: indent.length + 1,
        },
      );
    }
    const key = /^\s*(?:- )?([\w-]+): \S/.exec(line)?.[1];
    if (key) {
      return problem(
        `${key}: the line after this value is indented and has a field of its own. Take away the spaces before it, or put ${key} into quotation marks`,
      );
    }
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^\s*(?:- )?([\w-]+):/.exec(line.slice(at.column - 1))?.[1] ?? 'this field';
    return problem(`${key}: stands here twice. Keep one of the two`);
  }
  if (error.code === 'TAB_AS_INDENT' || /tab/i.test(error.message)) {
    return problem('tabs cannot indent front matter. Use spaces');
  }
  if (error.code === 'TAG_RESOLVE_FAILED')
    return problem('YAML tags (!name) are not used here. Take it away');
  if (/call stack/i.test(error.message)) {
    return problem('the front matter is nested too deeply to be read. Take its brackets apart', {
      line: 2,
      column: 1,
    });
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return problem('a line ... or --- ends the fields here, and more follow. Take it away');
  }
  const quoted = /^(\s*(?:- )?)(?:([\w-]+): +)?((["']).*)$/.exec(line);
  if (quoted && error.code === 'UNEXPECTED_TOKEN') {
    const [, indent = '', key, value = '', mark = ''] = quoted;
    const field = key === undefined ? '' : `${key}: `;
    return problem(
      `${field}a value that begins with a quotation mark must end with it, and have no other such mark in it. Write ${field}${quoteYaml(withoutOuterMarks(value.trimEnd(), mark))}`,
      { line: at.line, column: indent.length + 1 },
    );
  }
  const opened = unclosed(error, at, lines);
  if (opened) {
    const { name, sign, ...where } = opened;
    return problem(`${name}: ${sign} is opened here and never closed. Write the second one`, where);
  }
  return problem(
    `the front matter cannot be read: ${error.message.replace(/\s+/g, ' ').trim()}. Check quotation marks, brackets and indentation`,
  );
}

/** The field whose quotation mark or bracket is never closed; the parser notices only where the text ends. */
function unclosed(
  { message }: YAMLError | YAMLWarning,
  at: Position,
  lines: readonly string[],
): (Position & { name: string; sign: string }) | undefined {
  if (!/closing|must end with|end with a/i.test(message)) return undefined;
  for (let index = Math.min(at.line, lines.length) - 1; index > 0; index--) {
    const field = /^(\s*(?:- )?)([\w-]+):\s+(["'[{])/.exec(lines[index] ?? '');
    if (!field) continue;
    const [whole, , name = '', sign = ''] = field;
    const rest = (lines[index] ?? '').slice(whole.length).trimEnd();
    if (rest.endsWith({ '[': ']', '{': '}' }[sign] ?? sign)) continue;
    return { line: index + 1, column: whole.length, name, sign };
  }
  return undefined;
}

/** The words that a value with too many or too few quotation marks was to have; a pair around its first words is theirs. */
function withoutOuterMarks(value: string, mark: string): string {
  const next = value.slice(1).search(new RegExp(`(?<!\\p{L})${mark}|${mark}(?!\\p{L})`, 'u')) + 1;
  const closesWithin = next > 0 && next < value.length - 1 && !/\s/.test(value[next - 1] ?? '');
  if (closesWithin) return value;
  return value.slice(1, value.length > 1 && value.endsWith(mark) ? -1 : undefined);
}

function quoteYaml(value: string): string {
  return value.includes('"') && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
}

function failAt(line: number, column: number, message: string, markdown = ''): SplitResult {
  return { problems: [{ line, column, rule, severity: 'error', message }], markdown };
}
