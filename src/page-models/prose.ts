import { entryPath } from '../content-model/addresses.ts';
import { edtf, formatEdtf } from '../content-model/dates.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { statementsIn } from '../record/entry-statements.ts';
import { type StatementView, statementView } from './statement-view.ts';

/** A body with its quotations filled in from the record. */
export type ProsePart = { type: 'html'; html: string } | { type: 'statement'; statement: StatementView };

/** One line of the list of sources under a text. */
export interface SourceLine {
  number: number;
  href: string;
  title: string;
  publisher: string;
  dateLabel: string;
  lang: string;
  isStateMedia: boolean;
}

export function proseOf(site: Site, entry: Entry): ProsePart[] {
  const statements = new Map(statementsIn(site, entry).map((statement) => [statement.anchor, statement]));
  return entry.body.parts.flatMap((part): ProsePart[] => {
    if (part.type === 'html') return [part];
    const statement = statements.get(part.id);
    return statement ? [{ type: 'statement', statement: statementView(site, statement) }] : [];
  });
}

/** The cited sources, in the order of their numbers. */
export function sourceLinesOf(site: Site, entry: Entry): SourceLine[] {
  return entry.body.citations.flatMap(({ source: id, number }) => {
    const source = site.byId.sources.get(id);
    if (!source) return [];
    const { title, publisher, published, language, state_media } = source.data;
    return [
      {
        number,
        href: entryPath('sources', id),
        title,
        publisher,
        dateLabel: formatEdtf(edtf(published)),
        lang: language,
        isStateMedia: state_media === true,
      },
    ];
  });
}
