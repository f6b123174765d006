import { datePath, entryPath } from '../content-model/addresses.ts';
import { edtf, formatEdtf } from '../content-model/dates.ts';
import type { Site } from '../content-model/site.ts';
import { type Statement, viaCollections } from '../content-model/statement.ts';
import { type EntryLink, labelOf, linkTo, speakerCollection } from '../record/names.ts';

/** A statement as pages show it. */
export interface StatementView {
  id: string;
  anchor: string;
  permalink: string;
  html: string;
  lang: string;
  speaker: EntryLink;
  dayHref: string;
  dayLabel: string;
  source: EntryLink;
  translator?: string;
  /** Through whom the words reached the source, outermost first. */
  chain: string[];
}

export function statementView(site: Site, statement: Statement): StatementView {
  const on = edtf(statement.on);
  const source = site.byId.sources.get(statement.source);
  return {
    id: statement.id,
    anchor: statement.anchor,
    permalink: statement.path,
    html: statement.html,
    lang: statement.lang,
    speaker: linkTo(site, speakerCollection(site, statement.speaker), statement.speaker),
    dayHref: datePath(on.precision === 'interval' ? on.first : statement.on.replace(/[?~]/g, '')),
    dayLabel: formatEdtf(on),
    source: {
      href: entryPath('sources', statement.source),
      label: source?.data.publisher ?? statement.source,
    },
    ...(statement.translator !== undefined && { translator: statement.translator }),
    chain: statement.via.map((step) => {
      if (step.type === 'unnamed') return `${step.description} (unnamed)`;
      const collection = viaCollections.find((candidate) => site.byId[candidate].has(step.id));
      return collection === 'sources'
        ? (site.byId.sources.get(step.id)?.data.publisher ?? step.id)
        : labelOf(site, collection ?? 'people', step.id);
    }),
  };
}
