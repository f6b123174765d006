import { Buffer, isUtf8 } from 'node:buffer';
import { acceptedFields } from '../content-model/accepted-fields.ts';
import type { Entry, EntryIdentity, WrittenEntry } from '../content-model/entry.ts';
import { entrySchemas } from '../content-model/entry-schemas.ts';
import type { LocalProblem, RuleInfo } from '../content-model/problem.ts';
import { schemaProblems } from '../content-model/schema-problems.ts';
import { type PageId, pageSchema } from '../content-model/site-page.ts';
import type { ReadingSettings } from '../content-model/site-settings.ts';
import { type RefusedQuotation, readStatement, type Statement } from '../content-model/statement.ts';
import { writePositions } from '../content-model/written-positions.ts';
import { citationForm } from '../markdown/plugins/citations.ts';
import { visibleMark } from '../markdown/plugins/visible-marks.ts';
import { renderBody } from '../markdown/render-body.ts';
import { entryRules } from '../rules/entry-rules.ts';
import { problemsOf } from '../rules/rule.ts';
import { uncitedParagraph } from '../rules/within/uncited-paragraph.ts';
import { wordingOf } from '../rules/wording.ts';
import { withExactColumns } from './exact-columns.ts';
import { findHiddenCharacters } from './find-hidden-characters.ts';
import { findLookAlikes } from './find-look-alikes.ts';
import { findMergeMarks } from './find-merge-marks.ts';
import { splitFile } from './front-matter.ts';
import { pageProblems } from './page-problems.ts';
import { findWrongFolder } from './wrong-folder.ts';

export interface EntryReading {
  /** Missing if its front matter could not be read. */
  written?: WrittenEntry;
  /** The same, once its schema has accepted it. */
  entry?: Entry;
  statements: Statement[];
  /** The quotations that are not statements because of an error in them. */
  refused: RefusedQuotation[];
  problems: LocalProblem[];
}

export const byteRules = {
  size: { name: 'file-size', summary: 'a file of more than 256 KB', severity: 'error' },
  encoding: { name: 'file-encoding', summary: 'a file that is not UTF-8', severity: 'error' },
} as const satisfies Record<string, RuleInfo>;

/** People write content files by hand; anything larger is something else. */
const largestFile = 256 * 1024;

/**
 * Parses one content file: from bytes to a checked entry and everything wrong in it. Also used for pages of the site.
 */
export function readEntry(
  identity: EntryIdentity,
  bytes: Uint8Array,
  settings?: ReadingSettings,
): EntryReading {
  const decoded = decode(bytes);
  if (!decoded.ok) return { statements: [], refused: [], problems: [decoded.problem] };
  const merge = findMergeMarks(decoded.text);
  // Whatever else is wrong with such a file comes from the two versions in it.
  if (merge.length > 0) return { statements: [], refused: [], problems: merge };
  const inText = [...findHiddenCharacters(decoded.text), ...findLookAlikes(decoded.text)];

  const split = splitFile(decoded.text);
  if (!split.frontMatter) {
    const { problems, statements, refused } = readBody(identity, split.markdown, undefined);
    const all = [...inText, ...split.problems, ...problems];
    return { statements, refused, problems: withExactColumns(all, decoded.text) };
  }
  const { data: frontMatter, positions, keyPositions, unread } = split.frontMatter;

  const isPage = (identity.collection as string) === 'pages';
  const schema = isPage ? pageSchema : entrySchemas[identity.collection];
  const result = schema.safeParse(frontMatter, { reportInput: true });
  const { body, statements, refused, problems: inBody } = readBody(identity, split.markdown, frontMatter);
  const issues = result.error?.issues.filter(({ path }) => !unread.includes(String(path[0]))) ?? [];
  const misplaced = isPage
    ? undefined
    : findWrongFolder(identity.collection, frontMatter, issues.length, (other) =>
        identity.file.replace(`/${identity.collection}/`, `/${other}/`),
      );
  const problems: LocalProblem[] = [
    ...inText,
    ...split.problems,
    ...(misplaced
      ? [misplaced]
      : schemaProblems(schema, issues, { positions, keyPositions, top: { line: 1, column: 1 } })),
    ...inBody,
    ...(isPage ? pageProblems(identity.id as PageId, body) : []),
  ];
  const taken = {
    ...identity,
    data: result.success ? result.data : frontMatter,
    fields: (result.success ? result.data : acceptedFields(schema, frontMatter)) as WrittenEntry['fields'],
    body,
    positions: writePositions(positions),
  };
  const written: WrittenEntry = { ...taken, wording: wordingOf(taken) };
  // A malformed citation is reported as such; reporting its paragraph as uncited too would only distract.
  const hasBadCitation = problems.some(({ rule }) => rule === citationForm.name);
  for (const rule of entryRules) {
    if (rule === uncitedParagraph && hasBadCitation) continue;
    // A draft may still lack its sources; it cannot be published without them.
    const isUnfinished = rule === uncitedParagraph && written.fields.draft === true;
    const found: LocalProblem[] = problemsOf(rule, written, settings);
    problems.push(
      ...(isUnfinished ? found.map((one): LocalProblem => ({ ...one, severity: 'warning' })) : found),
    );
  }
  return {
    written,
    ...(result.success && unread.length === 0 && { entry: written as Entry }),
    statements,
    refused,
    problems: withExactColumns(problems, decoded.text),
  };
}

/** Reads the text below the front matter, even if the front matter cannot be used. */
function readBody(identity: EntryIdentity, markdown: string, frontMatter: unknown) {
  const isPage = (identity.collection as string) === 'pages';
  const { body, problems: found } = renderBody(
    markdown,
    languageOf(frontMatter),
    isPage ? ['main'] : undefined,
  );
  // The body of a source is its excerpt, which would be printed as typed there.
  const ours = found.filter(({ rule }) => identity.collection !== 'sources' || rule !== visibleMark.name);
  const problems = ours.map(
    ({ related, ...problem }): LocalProblem => ({
      ...problem,
      severity: 'error',
      ...(related && { related: [{ file: identity.file, ...related }] }),
    }),
  );
  const statements: Statement[] = [];
  const refused: RefusedQuotation[] = [];
  for (const quotation of body.quotations) {
    const reading = readStatement(identity, quotation);
    problems.push(...reading.problems);
    if (reading.statement) statements.push(reading.statement);
    else refused.push(reading.refused);
  }
  return { body, statements, refused, problems };
}

/** The language of a body: for a source, the source's own; otherwise English. */
function languageOf(frontMatter: unknown): string {
  const { language } = (frontMatter ?? {}) as { language?: unknown };
  return typeof language === 'string' ? language : 'en';
}

function decode(bytes: Uint8Array): { ok: true; text: string } | { ok: false; problem: LocalProblem } {
  const refuse = (line: number, column: number, rule: string, message: string) =>
    ({ ok: false, problem: { line, column, rule, severity: 'error', message } }) as const;
  if (bytes.length > largestFile) {
    return refuse(
      1,
      1,
      byteRules.size.name,
      `the file has ${Math.round(bytes.length / 1024)} KB. At most ${largestFile / 1024} KB are allowed; split it, or put data elsewhere`,
    );
  }
  if (isUtf8(bytes)) return { ok: true, text: Buffer.from(bytes).toString('utf8') };
  const { line, column } = firstInvalidByte(bytes);
  return refuse(
    line,
    column,
    byteRules.encoding.name,
    'the file is not UTF-8. Save it again with the encoding UTF-8',
  );
}

/** The position of the first byte that is not UTF-8, found by bisection. */
function firstInvalidByte(bytes: Uint8Array): { line: number; column: number } {
  // A decoder that expects more input accepts a character cut off at the end.
  const validStart = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let valid = 0;
  for (let invalid = bytes.length + 1; invalid - valid > 1; ) {
    const middle = Math.floor((valid + invalid) / 2);
    if (middle <= bytes.length && validStart(middle) !== undefined) valid = middle;
    else invalid = middle;
  }
  const lines = (validStart(valid) ?? '').split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
