import type { Content } from '../content-model/content.ts';
import type { Entry } from '../content-model/entry.ts';
import { outermostParty } from '../content-model/party-hierarchy.ts';
import type { Statement } from '../content-model/statement.ts';
import { wordsOf } from '../text/quotation-match.ts';
import { compareText } from '../text/text.ts';

/** A part of a total. */
export interface Share {
  count: number;
  of: number;
}

/** One of several kinds, with the number of items of this kind. */
export interface Portion {
  name: string;
  count: number;
}

/** What kinds of sources the record has, and whose words. */
export interface Shares {
  sources: {
    withExcerpt: Share;
    withNotes: Share;
    /** Transcripts and papers that the body which issued them publishes. */
    official: Share;
    /** Pages that say who published their words first. */
    copies: Share;
    stateMedia: Share;
    languages: Portion[];
  };
  quotations: {
    /** Taken from a transcript or an official page. */
    official: Share;
    /** Translations with the words as they were spoken. */
    withOriginal: Share;
    /** By the language in which the words were spoken or written, as far as the record shows it. */
    languages: Portion[];
    /** By the party that the speaker speaks for. */
    parties: Portion[];
    /** Words of quotations, by the state or alliance that a party belongs to. */
    wordsBySide: Portion[];
  };
  /** Meetings and calls of two parties or more. */
  meetings: {
    bothAccounts: Share;
    /** With only one account, and a search for the other. */
    searched: Share;
  };
}

export function sharesOf({
  entries,
  statements,
}: Pick<Content, 'entries'> & { statements: readonly Statement[] }): Shares {
  const { sources, events } = entries;
  const kinds = new Map(sources.map(({ id, data }) => [id, data.kind]));
  const isOfficial = (kind: string | undefined) => kind === 'official' || kind === 'transcript';
  const translated = statements.filter(({ translator, original }) => translator !== undefined || original);
  const meetings = events.filter(
    ({ data: { kind, parties = [] } }) => (kind === 'meeting' || kind === 'call') && parties.length > 1,
  );
  const partyOf = speakersParty(entries);
  const sideOf = outermost(entries.parties);
  return {
    sources: {
      withExcerpt: share(sources, ({ body }) => body.text !== ''),
      withNotes: share(sources, ({ data }) => (data.notes ?? []).length > 0),
      official: share(sources, ({ data }) => isOfficial(data.kind)),
      copies: share(sources, ({ data }) => data.original !== undefined),
      stateMedia: share(sources, ({ data }) => data.state_media === true),
      languages: portions(sources, ({ data }) => data.language),
    },
    quotations: {
      official: share(statements, ({ source }) => isOfficial(kinds.get(source))),
      withOriginal: share(translated, ({ original }) => original !== undefined),
      languages: portions(statements, spokenIn),
      parties: portions(statements, ({ speaker }) => partyOf(speaker)),
      wordsBySide: portions(
        statements,
        ({ speaker }) => sideOf(partyOf(speaker)),
        ({ text }) => wordsOf(text).length,
      ),
    },
    meetings: {
      bothAccounts: share(meetings, ({ data }) => (data.told_by?.accounts.length ?? 0) > 1),
      searched: share(
        meetings,
        ({ data: { told_by } }) => told_by?.accounts.length === 1 && (told_by.searched ?? []).length > 0,
      ),
    },
  };
}

/** A translation without its original is of an unknown language. */
function spokenIn({ lang, translator, original }: Statement): string {
  return original?.lang ?? (translator === undefined ? lang : 'translated');
}

function speakersParty({ people }: Content['entries']): (speaker: string) => string {
  const parties = new Map(people.map(({ id, data }) => [id, data.party]));
  return (speaker) => parties.get(speaker) ?? speaker;
}

function outermost(parties: readonly Entry<'parties'>[]): (party: string) => string {
  const above = new Map(parties.map(({ id, data }) => [id, data.part_of]));
  return (party) => outermostParty(party, (id) => above.get(id));
}

function share<T>(all: readonly T[], isCounted: (item: T) => boolean): Share {
  return { count: all.filter(isCounted).length, of: all.length };
}

function portions<T>(
  all: readonly T[],
  nameOf: (item: T) => string,
  amountOf: (item: T) => number = () => 1,
): Portion[] {
  const counts = new Map<string, number>();
  for (const item of all) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + amountOf(item));
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}
