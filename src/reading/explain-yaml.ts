import type { YAMLError, YAMLWarning } from 'yaml';
import type { LocalProblem, Position, RuleInfo } from '../content-model/problem.ts';
import type { ReadYaml } from './read-yaml.ts';

export const frontMatterRule: RuleInfo = {
  name: 'front-matter',
  summary: 'front matter that is missing, not closed, or not plain YAML',
  severity: 'error',
  otherSeverities: ['warning'],
};

/**
 * Explains errors in the YAML of front matter in an author's words.
 *
 * @param lines all lines of the file
 */
export function explainYaml(
  errors: readonly (YAMLError | YAMLWarning)[],
  place: ReadYaml['place'],
  lines: readonly string[],
): LocalProblem[] {
  const problems = firstOfEachLine(errors.map((error) => explain(error, place, lines)));
  // Behind a bracket that closes nothing the parser finds no field at all.
  const isUnread = ({ message }: LocalProblem) => message.startsWith(cannotBeRead);
  return problems.every(isUnread) ? problems.slice(0, 1) : problems.filter((problem) => !isUnread(problem));
}

const cannotBeRead = 'the front matter cannot be read';

/** One mistake often makes the parser stumble twice on a line; the first report is the one that helps. */
function firstOfEachLine(problems: readonly LocalProblem[]): LocalProblem[] {
  return problems.filter(
    ({ line }, index) => problems.findIndex((problem) => problem.line === line) === index,
  );
}

function explain(
  error: YAMLError | YAMLWarning,
  place: ReadYaml['place'],
  lines: readonly string[],
): LocalProblem {
  const at = place(error.pos[0]);
  const problem = (message: string, where = at): LocalProblem => ({
    ...where,
    rule: frontMatterRule.name,
    severity: 'error',
    message,
  });
  const line = lines[at.line - 1] ?? '';
  const signed = error.code === 'DUPLICATE_KEY' ? undefined : explainSign(line);
  if (signed) return problem(signed.message, { line: at.line, column: signed.column });

  const colonless = /^([a-z_]+)\s+(\S.*)$/.exec(line);
  if (colonless && !line.includes(': ') && /implicit (?:map )?key/i.test(error.message)) {
    const [, key, value = ''] = colonless;
    return problem(`${key}: needs a colon behind it. Write ${key}: ${value.trimEnd()}`);
  }

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
    return problem(`${key}: is here twice. Keep one of the two`);
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
    `${cannotBeRead}: ${error.message.replace(/\s+/g, ' ').trim()}. Check quotation marks, brackets and indentation`,
  );
}

/** A value that begins with a sign by which YAML means something else; undefined where its line has none. */
export function explainSign(line: string): { message: string; column: number } | undefined {
  const [, indent = '', key, written = '', sign = ''] =
    /^(\s*(?:- +)?)(?:([\w-]+): +)?((?:([?\-\]}@`%>|&*!,[{])).*)$/.exec(line) ?? [];
  const value = written.trimEnd();
  if (value === '' || (key === undefined && !indent.includes('-'))) return undefined;
  if (/^[?-]/.test(value) && !/^[?-](?:\s|$)/.test(value)) return undefined;
  if (/^[>|]/.test(value) && /^[>|][+\-\d]*$/.test(value)) return undefined;
  if (/^[&*]\S*\s+[[{]/.test(value)) return undefined;
  // A list or fields in brackets, with what is between them wrong.
  if (sign === '[' && !/\]\s*[^\]\s]/.test(value)) return undefined;
  if (sign === '{' && !/\}\s*[^}\s]/.test(value)) return undefined;
  const field = key === undefined ? '' : `${key}: `;
  return {
    message: `${field}a value that begins with ${sign} needs quotation marks. Write ${field || '- '}${quoteYaml(value)}`,
    column: indent.length + 1,
  };
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

/** The intended words of a value with too many or too few quotation marks; a pair around its first words is kept. */
function withoutOuterMarks(value: string, mark: string): string {
  const next = value.slice(1).search(new RegExp(`(?<!\\p{L})${mark}|${mark}(?!\\p{L})`, 'u')) + 1;
  const closesWithin = next > 0 && next < value.length - 1 && !/\s/.test(value[next - 1] ?? '');
  if (closesWithin) return value;
  return value.slice(1, value.length > 1 && value.endsWith(mark) ? -1 : undefined);
}

function quoteYaml(value: string): string {
  return value.includes('"') && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
}
