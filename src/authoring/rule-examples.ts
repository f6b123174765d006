import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of a fixture. */
export interface ExampleFile {
  /** Path from the project's root: `content/articles/x.md`. */
  file: string;
  text: string;
}

/** Fixtures of one rule, as docs/rules.md shows them. */
export interface RuleExamples {
  /** A file that the rule refuses, with the line that its author gets. */
  fails?: ExampleFile & { line: string };
  /** A file that the rule lets through. */
  passes?: ExampleFile;
}

/**
 * The first failing and the first passing fixture of a rule, where it has any.
 *
 * @param rulesFolder tests/fixtures/rules
 */
export function ruleExamples(rule: string, rulesFolder: string): RuleExamples {
  const folder = path.join(rulesFolder, rule);
  const cases = namesIn(folder);
  const failing = cases
    .filter((name) => name.startsWith('fails'))
    .map((name) => failingExample(rule, folder, name));
  const [fails] = failing.filter((example) => example !== undefined);
  const passing = cases.find((name) => name.startsWith('passes'));
  const passes = passing === undefined ? undefined : firstFile(path.join(folder, passing));
  return { ...(fails && { fails }), ...(passes && { passes }) };
}

/** The file of a case that the rule reports first; undefined for a file outside the case. */
function failingExample(rule: string, folder: string, name: string): RuleExamples['fails'] {
  const lines = readFileSync(path.join(folder, name, 'expected.txt'), 'utf8').split('\n');
  for (const line of lines.filter((each) => each.endsWith(`(${rule})`))) {
    const file = /^content\/[^:]+/.exec(line)?.[0] ?? '';
    const text = textOfFile(path.join(folder, name, file.slice('content/'.length)));
    if (text !== undefined) return { file, text, line };
  }
  return undefined;
}

function firstFile(caseFolder: string): ExampleFile | undefined {
  const [name] = readdirSync(caseFolder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(caseFolder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .sort();
  const text = name === undefined ? undefined : textOfFile(path.join(caseFolder, name));
  return name === undefined || text === undefined ? undefined : { file: `content/${name}`, text };
}

function textOfFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
