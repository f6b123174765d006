import type { Site } from '../content-model/site.ts';
import { type EntryLink, linkTo } from '../record/names.ts';
import type { Position } from '../record/positions.ts';
import { capitalised } from '../text/text.ts';
import { type DateLink, dateLink } from './date-link.ts';
import { type SourceLink, sourceLink } from './source-link.ts';

/** What a party said about a topic on a day, as pages show it. */
export interface PositionItem {
  topic: EntryLink;
  party: EntryLink;
  /** `Rejects` */
  stanceLabel: string;
  summary: string;
  on: DateLink;
  sources: SourceLink[];
}

export function positionItem(site: Site, position: Position): PositionItem {
  return {
    topic: linkTo(site, 'topics', position.topic),
    party: linkTo(site, 'parties', position.party),
    stanceLabel: capitalised(position.stance),
    summary: position.summary,
    on: dateLink(site, position.on),
    sources: uniquePublishers(position.sources.map((source) => sourceLink(site, source))),
  };
}

/** Only the first source of each publisher: the topic's page has them all. */
function uniquePublishers(sources: SourceLink[]): SourceLink[] {
  return sources.filter(({ label }, place) => sources.findIndex((other) => other.label === label) === place);
}
