import { datePath, entryPath } from '../content-model/addresses.ts';
import { formatEdtf } from '../content-model/date-labels.ts';
import { edtf } from '../content-model/dates.ts';
import type { Site } from '../content-model/site.ts';
import { type Statement, type ViaStep, viaCollections } from '../content-model/statement.ts';
import { langOfName, languageName } from '../record/languages.ts';
import { type EntryLink, labelOf, linkTo, speakerCollection, speakerName } from '../record/names.ts';
import { roleOn } from '../record/roles.ts';
import { atQuotedWords } from './text-fragment.ts';

/** A statement as pages show it. */
export interface StatementView {
  id: string;
  anchor: string;
  permalink: string;
  html: string;
  lang: string;
  /** `Russian`; left out for English. */
  languageLabel?: string;
  speaker: EntryLink;
  /** The speaker's office on that day. */
  role?: string;
  dayHref: string;
  dayLabel: string;
  /** The event the words were said at; left out where the statement stands in the entry of that event. */
  occasion?: EntryLink;
  source: EntryLink & {
    /** Language of the label, where it is not in Latin letters. */
    lang?: string;
    /** The publisher's page, opened at these words where the browser can. */
    url: string;
    archivedUrl?: string;
    isStateMedia: boolean;
  };
  translator?: string;
  /** How to cite the words; their address stands between the two. */
  citation: { before: string; after: string };
  /** Through whom the words reached the source, outermost first. */
  chain: string[];
  /** The chain as a phrase that ends with the source: `as told by an official (unnamed) to The Daily, retold by TASS`. */
  telling?: string;
}

export function statementView(site: Site, statement: Statement): StatementView {
  const on = edtf(statement.on);
  const source = site.byId.sources.get(statement.source)?.data;
  const publisher = source?.publisher ?? statement.source;
  const role = roleOn(site, statement.speaker, on.last);
  const tellers = statement.via.map((step) => tellerOf(site, step));
  const publisherLang = langOfName(publisher, source?.language ?? 'en');
  return {
    id: statement.id,
    anchor: statement.anchor,
    permalink: statement.path,
    html: statement.html,
    lang: statement.lang,
    ...(statement.lang !== 'en' && { languageLabel: languageName(statement.lang) }),
    speaker: linkTo(site, speakerCollection(site, statement.speaker), statement.speaker),
    ...(role !== undefined && { role }),
    dayHref: datePath(on.precision === 'interval' ? on.first : statement.on.replace(/[?~]/g, '')),
    dayLabel: formatEdtf(on),
    ...(statement.event !== undefined &&
      statement.event !== statement.entry.id && { occasion: linkTo(site, 'events', statement.event) }),
    source: {
      href: entryPath('sources', statement.source),
      label: publisher,
      ...(publisherLang !== undefined && { lang: publisherLang }),
      url: atQuotedWords(source?.url ?? '', statement.text),
      ...(source?.archived !== undefined && { archivedUrl: source.archived.url }),
      isStateMedia: source?.state_media === true,
    },
    ...(statement.translator !== undefined && { translator: statement.translator }),
    citation: citationOf(site, statement),
    chain: tellers.map(({ name }) => name),
    ...(tellers.length > 0 && { telling: tellingOf(tellers, publisher) }),
  };
}

/** `Sergey Lavrov, 21 January 2022, in Geneva Track,` and `from The Daily, “A page”` */
function citationOf(site: Site, { speaker, on, source }: Statement): StatementView['citation'] {
  const data = site.byId.sources.get(source)?.data;
  return {
    before: `${speakerName(site, speaker)}, ${formatEdtf(edtf(on))}, in Geneva Track,`,
    after: data === undefined ? '' : `, from ${data.publisher}, “${data.title}”`,
  };
}

interface Teller {
  name: string;
  /** Whether it is an outlet or a document, which reports, or a person, who tells someone. */
  isText: boolean;
}

/** From the one who heard the words to the source that has them. */
function tellingOf(outermostFirst: Teller[], publisher: string): string {
  const [witness, ...retellers] = [...outermostFirst].reverse();
  if (!witness) return '';
  const later = [...retellers.map(({ name }) => name), publisher].filter(
    (name, place, names) => name !== (names[place - 1] ?? witness.name),
  );
  if (witness.isText)
    return [`as reported by ${witness.name}`, ...later.map((name) => `retold by ${name}`)].join(', ');
  const [hearer, ...others] = later;
  const told = `as told by ${witness.name}${hearer === undefined ? '' : ` to ${hearer}`}`;
  return [told, ...others.map((name) => `retold by ${name}`)].join(', ');
}

function tellerOf(site: Site, step: ViaStep): Teller {
  if (step.type === 'unnamed') return { name: `${step.description} (unnamed)`, isText: false };
  const collection = viaCollections.find((candidate) => site.byId[candidate].has(step.id));
  switch (collection) {
    case 'sources':
      return { name: site.byId.sources.get(step.id)?.data.publisher ?? step.id, isText: true };
    case 'people':
      return { name: labelOf(site, 'people', step.id), isText: false };
    default:
      return { name: labelOf(site, collection ?? 'documents', step.id), isText: true };
  }
}
