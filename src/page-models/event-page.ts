import { datePath } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import { citationFilesOf, type PageFile } from '../distribution/citations/citation-files.ts';
import { accountsNote } from '../record/accounts.ts';
import { disagreementAnchor } from '../record/disagreements.ts';
import { compareEvents, dateOfEvent } from '../record/events.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { promiseAtEdition } from '../record/promises.ts';
import { referrersAmong, statementsAt } from '../record/referrers.ts';
import { timeOfEvent } from '../record/time-of-event.ts';
import { type TextRun, textRuns } from '../text/script-runs.ts';
import { capitalised } from '../text/text.ts';
import { type CorrectionLine, correctionLines } from './correction-line.ts';
import { type DisagreementView, disagreementView } from './disagreement-view.ts';
import { type EntryGroup, entryGroups } from './entry-group.ts';
import type { Fact } from './fact.ts';
import { type PromiseItem, promiseItem } from './promise-item.ts';
import { type ProsePart, proseOf, type SourceLine, sourceLinesOf } from './prose.ts';
import { type SourceLink, sourceLink } from './source-link.ts';
import { type StatementItem, statementItem } from './statement-item.ts';

/** What an event's page shows. */
export interface EventPage {
  title: string;
  kindLabel: string;
  whenLabel: string;
  outcome?: string;
  facts: Fact[];
  /** A badge, if only one side, one publisher or state media report it. */
  caution?: TextRun[];
  prose: ProsePart[];
  disagreements: DisagreementView[];
  /** Statements made at the event and quoted in other entries. */
  saidElsewhere: StatementItem[];
  promises: PromiseItem[];
  groups: EntryGroup[];
  sources: SourceLine[];
  /** Sources of the event that its text does not cite. */
  moreSources: SourceLink[];
  before?: EntryLink;
  after?: EntryLink;
  /** Corrections since its publication. */
  corrections: CorrectionLine[];
  /** For reference managers. */
  citationFiles: PageFile[];
}

const certainties = {
  primary: 'Official text',
  reported: 'News reports',
  disputed: 'Sources contradict each other',
} as const;

const eventsInOrder = onceForEachSite((site) => [...site.entries.events].sort(compareEvents));
const placeInOrder = onceForEachSite(
  (site) => new Map(eventsInOrder(site).map((event, place) => [event.id, place])),
);

export function eventPage(site: Site, id: string): EventPage {
  const event = site.byId.events.get(id);
  if (!event) throw new RangeError(`There is no event "${id}"`);
  const { title, kind, outcome, disputed, sources } = event.data;
  const place = placeInOrder(site).get(id) ?? 0;
  const [before, after] = [eventsInOrder(site)[place - 1], eventsInOrder(site)[place + 1]];
  const lines = sourceLinesOf(site, event);
  const cited = new Set(event.body.citations.map(({ source }) => source));
  const caution = cautionOf(site, event);
  return {
    title,
    kindLabel: capitalised(kind),
    whenLabel: timeOfEvent(event),
    ...(outcome !== undefined && { outcome }),
    facts: factsOf(site, event),
    ...(caution !== undefined && { caution: textRuns(caution) }),
    prose: proseOf(site, event),
    disagreements: (disputed ?? []).map((point, at) =>
      disagreementView(site, { ...point, anchor: disagreementAnchor(at) }),
    ),
    saidElsewhere: statementsAt(site, id)
      .filter(({ entry }) => entry.collection !== 'events' || entry.id !== id)
      .map((statement) => statementItem(site, statement)),
    promises: referrersAmong(site, 'promises', 'events', id).map(({ id: promise }) =>
      promiseItem(site, promiseAtEdition(site, promise)),
    ),
    groups: entryGroups(site, {
      events: referrersAmong(site, 'events', 'events', id),
      articles: referrersAmong(site, 'articles', 'events', id),
    }),
    sources: lines,
    moreSources: (sources ?? [])
      .filter((source) => !cited.has(source))
      .map((source) => sourceLink(site, source)),
    ...(before && { before: linkTo(site, 'events', before.id) }),
    ...(after && { after: linkTo(site, 'events', after.id) }),
    corrections: correctionLines(event),
    citationFiles: citationFilesOf(event),
  };
}

function factsOf(site: Site, event: Entry<'events'>): Fact[] {
  const { as_written, place, people, parties, documents, topics, confidence } = event.data;
  const day = dateOfEvent(event);
  const facts: Fact[] = [
    {
      term: 'When',
      values: [
        { label: timeOfEvent(event), href: datePath(day) },
        ...(as_written === undefined ? [] : [{ label: `In the source: “${as_written}”` }]),
      ],
    },
    { term: 'Where', values: place === undefined ? [] : [linkTo(site, 'places', place)] },
    { term: 'Who', values: (people ?? []).map((person) => linkTo(site, 'people', person)) },
    { term: 'Parties', values: (parties ?? []).map((party) => linkTo(site, 'parties', party)) },
    { term: 'Documents', values: (documents ?? []).map((document) => linkTo(site, 'documents', document)) },
    { term: 'Topics', values: (topics ?? []).map((topic) => linkTo(site, 'topics', topic)) },
    { term: 'Evidence', values: confidence === undefined ? [] : [{ label: certainties[confidence] }] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function cautionOf(site: Site, event: Entry<'events'>): string | undefined {
  const cautions = [accountsNote(site, event), cautionOnSources(site, event)].filter(
    (caution) => caution !== undefined,
  );
  return cautions.length > 0 ? cautions.join(' ') : undefined;
}

function cautionOnSources(site: Site, { data, body }: Entry<'events'>): string | undefined {
  const ids = new Set([...(data.sources ?? []), ...body.citations.map(({ source }) => source)]);
  const sources = [...ids].flatMap((id) => site.byId.sources.get(id)?.data ?? []);
  const [first, ...others] = new Set(sources.map(({ publisher }) => publisher));
  if (first === undefined) return undefined;
  if (others.length === 0) return `Single source: ${first}.`;
  return sources.every(({ state_media }) => state_media) ? 'Only state media report this.' : undefined;
}
