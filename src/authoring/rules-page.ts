import type { RuleInfo } from '../content-model/problem.ts';
import { codePoint } from '../text/code-point.ts';
import { hiddenCharacter } from '../text/hidden-characters.ts';
import { type ExampleFile, ruleExamples } from './rule-examples.ts';
import { ruleGroups } from './rule-list.ts';

/**
 * docs/rules.md: every rule with its severity, and an example that fails and one that passes.
 *
 * @param rulesFolder tests/fixtures/rules
 */
export function rulesPage(rulesFolder: string): string {
  const tables = ruleGroups.map(({ title, note, rules }) => {
    const rows = rules.map(
      (rule) => `| ${nameCell(rule, rulesFolder)} | ${severities(rule)} | ${rule.summary} |`,
    );
    const table = ['| rule | severity | refuses |', '|---|---|---|', ...rows].join('\n');
    return `## ${title}\n\n${note === undefined ? '' : `${note}\n\n`}${table}`;
  });
  const examples = ruleGroups
    .flatMap(({ rules }) => rules)
    .filter((rule) => hasExamples(rule, rulesFolder))
    .map((rule) => exampleSection(rule, rulesFolder));
  return `# Rules

What \`npm run check\` looks for. Each problem is printed as \`file:line:column  severity  what was found and what to write  (rule)\`. Errors stop a build. Warnings are printed and do not. Hints are counted, and printed by \`npm run check -- --hints\`.

A rule that has several severities mostly has the first. The rules of the second and third list each have a file in \`src/rules/within/\` and \`src/rules/across/\`; the others are defined where they are reported. \`npm run docs\` makes this page from the rules and from \`tests/fixtures/rules/\`, where there are more cases.

${tables.join('\n\n')}

## Examples

${examples.join('\n\n')}
`;
}

function nameCell(rule: RuleInfo, rulesFolder: string): string {
  const name = `\`${rule.name}\``;
  return hasExamples(rule, rulesFolder) ? `[${name}](#${rule.name})` : name;
}

function severities({ severity, otherSeverities = [] }: RuleInfo): string {
  return [severity, ...otherSeverities].join(', ');
}

function hasExamples({ name }: RuleInfo, rulesFolder: string): boolean {
  return ruleExamples(name, rulesFolder).fails !== undefined;
}

function exampleSection({ name, summary }: RuleInfo, rulesFolder: string): string {
  const { fails, passes } = ruleExamples(name, rulesFolder);
  return [
    `### ${name}\n\nRefuses ${summary}.`,
    ...(fails ? [`Fails:\n\n${shown(fails)}\n\n${fenced(visible(fails.line), 'text')}`] : []),
    ...(passes ? [`Passes:\n\n${shown(passes)}`] : []),
  ].join('\n\n');
}

/** Longer examples are cut. */
const mostLines = 30;
const longestLine = 400;

function shown({ file, text }: ExampleFile): string {
  const lines = text.trimEnd().split(/\r\n|\n|\r/);
  const cut = lines
    .slice(0, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)} …` : line));
  const rest = lines.length > mostLines ? ['…'] : [];
  return `\`${file}\`\n\n${fenced(visible([...cut, ...rest].join('\n')), 'markdown')}`;
}

/** In a fence that is longer than any in the text. */
function fenced(text: string, language: string): string {
  const longest = Math.max(3, ...[...text.matchAll(/~{3,}/g)].map(([fence]) => fence.length));
  const fence = '~'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Characters that nobody can see, by their numbers. */
function visible(text: string): string {
  return text.replace(
    new RegExp(`(?!\\n)(?:${hiddenCharacter.source})|\\uFFFD`, 'gu'),
    (character) => `⟨${codePoint(character)}⟩`,
  );
}
