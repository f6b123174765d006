import type { Quotation } from './body.ts';
import type { LocalProblem, Position } from './problem.ts';
import { fieldRules, schemaProblems } from './schema-problems.ts';
import { originalSchema, ownTranslator } from './schemas/statement.ts';

/** Words in the language in which they were spoken or written. */
export interface OriginalWords {
  lang: string;
  /** Id of the source whose excerpt contains them. */
  source: string;
  text: string;
  html: string;
}

/** The attributes of a quotation that matter for the words under it. */
interface Translation {
  source: string;
  lang: string;
  translator?: string | undefined;
}

/** Checks the words under a quotation, and that a translation names its translator. */
export function readOriginal(
  { id, original, line, column }: Quotation,
  translation: Translation,
): { original?: OriginalWords; problems: LocalProblem[] } {
  if (!original) {
    if (translation.translator !== ownTranslator) return { problems: [] };
    const message =
      'a translation of our own needs the words it translates. Write them under it, in :::original{lang=…}';
    return { problems: [problemAt({ line, column }, `quotation "${id}": ${message}`)] };
  }
  const { attributes, text, html } = original;
  const position = { line: original.line, column: original.column };
  const result = originalSchema.safeParse(attributes);
  const positions = Object.fromEntries(Object.keys(attributes).map((name) => [name, position]));
  const inAttributes = schemaProblems(originalSchema, result.error?.issues ?? [], {
    positions,
    keyPositions: positions,
    top: position,
  });
  const problems = [
    ...inAttributes,
    ...translationMistakes(result.data?.lang, translation).map((message) => problemAt(position, message)),
  ].map((problem) => ({ ...problem, message: `original of quotation "${id}": ${problem.message}` }));
  if (!result.success) return { problems };
  const { lang, source = translation.source } = result.data;
  return { original: { lang, source, text, html }, problems };
}

function translationMistakes(originalLang: string | undefined, { lang, translator }: Translation): string[] {
  return [
    ...(originalLang === lang
      ? [`it is in the language of the quotation, ${lang}. Quote the translation above it, or take it away`]
      : []),
    ...(translator === undefined
      ? [
          'the quotation above it does not say who translated it. Write translator="…" there, or translator=ours for our own',
        ]
      : []),
  ];
}

function problemAt(position: Position, message: string): LocalProblem {
  return { ...position, rule: fieldRules.value.name, severity: 'error', message };
}
