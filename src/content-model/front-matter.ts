import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { LocalProblem, Position } from './problem.ts';

/** A file cut into its two parts. */
export interface SplitFile {
  frontMatter: unknown;
  positions: Record<string, Position>;
  /** Where each key stands, by the same path; for messages about the key itself. */
  keyPositions: Record<string, Position>;
  /** The Markdown, with one empty line for each line of front matter, so that line numbers stay true. */
  markdown: string;
}

export type SplitResult = { ok: true; value: SplitFile } | { ok: false; problems: LocalProblem[] };

const rule = 'front-matter';

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
  const yaml = lines.slice(1, close).join('\n');
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
  });
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: col };
  };

  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => explainYaml(error, place(error.pos[0]), lines)),
    };
  }
  const positions: Record<string, Position> = {};
  const keyPositions: Record<string, Position> = {};
  const alias = collectPositions(document.contents, [], { positions, keyPositions, place });
  if (alias) {
    return failAt(alias.line, alias.column, 'YAML aliases (*name) are not used here. Write the value out');
  }
  if (document.contents === null || !isMap(document.contents)) {
    return failAt(2, 1, 'the front matter has no fields. Write each as name: value');
  }
  return {
    ok: true,
    value: {
      frontMatter: document.toJS({ maxAliasCount: 0 }),
      positions,
      keyPositions,
      markdown: '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n'),
    },
  };
}

function collectPositions(
  node: unknown,
  path: readonly (string | number)[],
  out: Pick<SplitFile, 'positions' | 'keyPositions'> & { place: (offset: number) => Position },
): Position | undefined {
  if (isAlias(node)) return out.place(node.range?.[0] ?? 0);
  if (node !== null && path.length > 0) {
    const range = (node as Node).range;
    if (range) out.positions[path.join('.')] = out.place(range[0]);
  }
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const childPath = [...path, String(pair.key.value)];
      const keyPlace = out.place(pair.key.range?.[0] ?? 0);
      out.keyPositions[childPath.join('.')] = keyPlace;
      const alias = collectPositions(pair.value, childPath, out);
      if (alias) return alias;
      // An empty value stands where its key does.
      if (!isScalar(pair.value) || pair.value.value !== null) continue;
      out.positions[childPath.join('.')] = keyPlace;
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const alias = collectPositions(item, [...path, index], out);
      if (alias) return alias;
    }
  }
  return undefined;
}

function explainYaml(error: YAMLError, at: Position, lines: readonly string[]): LocalProblem {
  const line = lines[at.line - 1] ?? '';
  const unquoted = /^(\s*(?:- )?)([\w-]+): (.*: .*)$/.exec(line);
  if (unquoted && /nested mappings|implicit key|compact/i.test(error.message)) {
    const [, indent = '', key, value = ''] = unquoted;
    return {
      line: at.line,
      column: indent.length + 1,
      rule,
      severity: 'error',
      message: `${key}: a value with ": " in it needs quotation marks. Write ${key}: ${JSON.stringify(value)}`,
    };
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^\s*(?:- )?([\w-]+):/.exec(line)?.[1] ?? 'this key';
    return { ...at, rule, severity: 'error', message: `${key}: stands here twice. Keep one of the two` };
  }
  if (/tab/i.test(error.message)) {
    return { ...at, rule, severity: 'error', message: 'tabs cannot indent front matter. Use spaces' };
  }
  return {
    ...at,
    rule,
    severity: 'error',
    message: `the front matter cannot be read: ${error.message.replace(/\s+/g, ' ').trim()}. Check quotation marks, brackets and indentation`,
  };
}

function failAt(line: number, column: number, message: string): SplitResult {
  return { ok: false, problems: [{ line, column, rule, severity: 'error', message }] };
}
