import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nouns } from '../../../src/content-model/collections.ts';
import { frontMatterJsonSchema } from '../../../src/content-model/json-schema.ts';
import { check, ruleCases, withContent } from '../../support/rule-fixtures.ts';

const root = join(import.meta.dirname, '../../..');

interface Pattern {
  regexp: string;
  file: number;
  line: number;
  column: number;
  severity: number;
  message: number;
  code: number;
}

test('the task reads every line that the check prints about a problem, and no sums', () => {
  const { tasks } = inVSCode<{ tasks: { script: string; problemMatcher: { pattern: Pattern } }[] }>(
    'tasks.json',
  );
  const pattern = tasks.find(({ script }) => script === 'check')?.problemMatcher.pattern as Pattern;
  const asRead = (printed: string) => {
    const groups = new RegExp(pattern.regexp).exec(printed);
    if (!groups) return undefined;
    const part = (name: Exclude<keyof Pattern, 'regexp'>) => groups[pattern[name]];
    return `${part('file')}:${part('line')}:${part('column')}  ${part('severity')}  ${part('message')}  (${part('code')})`;
  };
  const printed = [
    ...ruleCases
      .map(({ folder }) => join(folder, 'expected.txt'))
      .filter((file) => existsSync(file))
      .flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n')),
    'content/people/Liz Truss.md:1:1  error  "Liz Truss" cannot be an id.  (id-form)',
    'public/.well-known/security.txt:2:1  warning  the file ran out on 2027-01-01.  (security-text)',
  ];
  expect(printed.map(asRead)).toEqual(printed);
  expect(asRead('1 articles, 2 events, 3 people')).toBeUndefined();
  expect(asRead('1 error, 0 warnings, 1 hint (npm run check -- --hints prints them)')).toBeUndefined();
});

const snippets =
  inVSCode<Record<string, { prefix: string; body: string | string[] }>>('tracker.code-snippets');
const bodies = Object.fromEntries(
  Object.values(snippets).map(({ prefix, body }) => [prefix, [body].flat().join('\n')]),
);

test.each(Object.keys(bodies))('in what the snippet %s writes, only the ids are wrong', async (prefix) => {
  const { article = '', [prefix]: body = '' } = bodies;
  const text = asOffered(prefix === 'article' ? article : `${article}${body}\n`);
  const { problems } = await withContent(undefined, async (contentDir) => {
    await writeFile(join(contentDir, 'articles/2022-01-21-from-a-snippet.md'), text);
    return check(contentDir);
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['unknown-reference']));
});

test('the snippets offer every kind of article, and links to every kind of entry', () => {
  expect(frontMatterJsonSchema('articles')).toMatchObject({
    properties: { kind: { enum: choice('article') } },
  });
  expect(choice('link').sort()).toEqual(Object.values(nouns).sort());
});

test('without an extension for it, what .editorconfig says holds too', () => {
  const config = readFileSync(join(root, '.editorconfig'), 'utf8');
  const everyFile = /\[\*\]\n([^[]*)/.exec(config)?.[1] ?? '';
  const said = Object.fromEntries(everyFile.split('\n').map((line) => line.split(' = ')));
  const settings = inVSCode<Record<string, unknown>>('settings.json');
  expect(said).toMatchObject({ charset: 'utf-8', indent_style: 'space', end_of_line: 'lf' });
  expect(settings['files.eol']).toBe('\n');
  expect(settings['editor.tabSize']).toBe(Number(said['indent_size']));
  expect(settings['files.insertFinalNewline']).toBe(said['insert_final_newline'] === 'true');
  expect(settings['files.trimTrailingWhitespace']).toBe(said['trim_trailing_whitespace'] === 'true');
});

function inVSCode<T>(name: string): T {
  return JSON.parse(readFileSync(join(root, '.vscode', name), 'utf8')) as T;
}

/** A snippet's text, with the first choice and the words that stand where something is to be filled in. */
function asOffered(body: string): string {
  return body
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\{0\}/g, '');
}

function choice(prefix: string): string[] {
  return /\|([^|]*)\|/.exec(bodies[prefix] ?? '')?.[1]?.split(',') ?? [];
}
