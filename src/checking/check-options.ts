import { parseArgs } from 'node:util';

/** How problems are reported. */
export type Format = 'text' | 'json' | 'github';

export interface CheckOptions {
  format: Format;
  /** Folder to check instead of `content`. */
  content?: string;
  /** Git revision to compare the content with. */
  since?: string;
  /** The moment after which articles still wait, if not now. */
  asOf?: string;
  showsHints: boolean;
  showsReport: boolean;
}

export const usage = `Usage: npm run check -- [options]

Lists everything that is wrong in the content, as file:line:column, what was found and what to write instead.

  --hints        also print the hints, which are only counted otherwise
  --report       add word counts and reading times of the articles, every number, name, time
                 and date that no source has which is cited for it, and what the record rests on
  --since REF    also compare with a git revision: what was published and has changed
                 needs an entry in corrections, a page that is gone needs a redirect
  --json         as JSON, in the form that docs/check-json.md describes
  --github       as annotations of a workflow run
  --as-of MOMENT check as of this moment (2031-05-14T18:00+01:00) instead of now:
                 articles published later wait, and count as drafts
  --content DIR  another folder than content
  --help         this text

Exit code: 0 without errors, 1 with errors, 2 when the check itself could not run.`;

/** Thrown for invalid options; its message is for the person who typed them. */
export class UsageError extends Error {}

/**
 * Parses the command line. Returns `help` if it asks for that.
 *
 * @throws UsageError for unknown or contradictory options
 */
export function readCheckOptions(args: readonly string[]): CheckOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (positionals.length > 0) {
    throw new UsageError(
      `"${positionals[0]}" is not an option. All content is checked; --content DIR names another folder`,
    );
  }
  if (values.json && values.github)
    throw new UsageError('--json and --github are two forms of one output. Take one');
  if (values.since === '') throw new UsageError('--since needs a revision, such as --since main');
  return {
    format: values.json ? 'json' : values.github ? 'github' : 'text',
    ...(values.content !== undefined && { content: values.content }),
    ...(values.since !== undefined && { since: values.since }),
    ...(values['as-of'] !== undefined && { asOf: values['as-of'] }),
    showsHints: values.hints ?? false,
    showsReport: values.report ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        content: { type: 'string' },
        since: { type: 'string' },
        'as-of': { type: 'string' },
        json: { type: 'boolean' },
        github: { type: 'boolean' },
        hints: { type: 'boolean' },
        report: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0] ?? 'these options cannot be read');
  }
}
