import type { Content } from '../content-model/content.ts';
import type { WrittenEntry } from '../content-model/entry.ts';
import type { Position, RelatedPosition, RuleInfo, Severity } from '../content-model/problem.ts';
import type { ReadingSettings } from '../content-model/site-settings.ts';
import type { Statement } from '../content-model/statement.ts';
import { positionOf } from '../content-model/written-positions.ts';

/** A check of the content. One rule a file. */
export interface Rule<Subject, Found extends Finding> extends RuleInfo {
  /** @param settings what `site.yaml` says that rules need */
  check(subject: Subject, settings: ReadingSettings): Found[];
}

/** Looks at one entry alone, so that its outcome can be kept with the reading. In within/. */
export type EntryRule = Rule<WrittenEntry, Finding>;

/** Looks at everything that was read. In across/. */
export type ContentRule = Rule<Content, FileFinding>;

/** What a rule found, before its name is added. */
export interface Finding extends Position {
  message: string;
  /** Where it is not the rule's usual one. */
  severity?: Severity;
  /** The words of the text that it is about, where there are such. */
  words?: string;
  related?: readonly RelatedPosition[];
}

/** A finding that names its file. */
export interface FileFinding extends Finding {
  file: string;
}

/** Applies a rule, and adds its name and severity to what it finds. */
export function problemsOf<Subject, Found extends Finding>(
  { name, severity, check }: Rule<Subject, Found>,
  subject: Subject,
  settings: ReadingSettings = {},
): (Found & { rule: string; severity: Severity })[] {
  return check(subject, settings).map((finding) => ({ severity, ...finding, rule: name }));
}

/** At a field of an entry. */
export function atField(
  entry: Pick<WrittenEntry, 'file' | 'positions'>,
  path: readonly PropertyKey[],
  message: string,
): FileFinding {
  return { file: entry.file, ...positionOf(entry, path), message };
}

/** At a position in an entry's body. */
export function atPosition(
  { file }: Pick<WrittenEntry, 'file'>,
  { line, column }: Position,
  message: string,
): FileFinding {
  return { file, line, column, message };
}

/** At a quotation. */
export function atQuotation(
  statement: Pick<Statement, 'file' | 'position' | 'anchor'>,
  message: string,
): FileFinding {
  const name = statement.anchor === '' ? 'quotation' : `quotation "${statement.anchor}"`;
  return atPosition(statement, statement.position, `${name}: ${message}`);
}
