import { dateOf } from '../content-model/addresses.ts';
import type { Entry } from '../content-model/entry.ts';
import type { Site } from '../content-model/site.ts';
import type { Statement } from '../content-model/statement.ts';
import type { EdtfText } from '../dates/edtf.ts';
import { articlesByNewest } from './articles.ts';
import { compareEvents, dateOfEvent } from './events.ts';
import { involvedIn } from './involved.ts';
import { onceForEach, onceForEachSite } from './of-site.ts';

/** What one person, or one party in its own name, said and did on one day. */
export interface SpeakerDay {
  /** `2031-05-14`; `2031-05` or `2031` if the day is not known. */
  date: EdtfText;
  events: Entry<'events'>[];
  statements: Statement[];
}

const statementsBySpeaker = onceForEachSite((site) => Map.groupBy(site.statements, ({ speaker }) => speaker));

const eventsByPerson = onceForEachSite((site) => {
  const found = new Map<string, Entry<'events'>[]>();
  for (const event of [...site.entries.events].sort(compareEvents)) {
    for (const person of event.data.people ?? []) {
      const events = found.get(person);
      if (events) events.push(event);
      else found.set(person, [event]);
    }
  }
  return found;
});

const articlesByPerson = onceForEachSite((site) => {
  const found = new Map<string, Entry<'articles'>[]>();
  for (const article of articlesByNewest(site)) {
    for (const person of involvedIn(site, article).people) {
      const articles = found.get(person);
      if (articles) articles.push(article);
      else found.set(person, [article]);
    }
  }
  return found;
});

/** What a person, or a party in its own name, said: by day. */
export function statementsBy(site: Site, speaker: string): readonly Statement[] {
  return statementsBySpeaker(site).get(speaker) ?? [];
}

/** The events a person took part in, by day and time. */
export function eventsWith(site: Site, person: string): readonly Entry<'events'>[] {
  return eventsByPerson(site).get(person) ?? [];
}

/** The articles that are about a person or name one, newest first. */
export function articlesAbout(site: Site, person: string): readonly Entry<'articles'>[] {
  return articlesByPerson(site).get(person) ?? [];
}

/** The days of a person, or of a party in its own name, earliest first. */
export const daysOf = onceForEach((site, speaker: string): readonly SpeakerDay[] => {
  const days = new Map<string, SpeakerDay>();
  const at = (date: EdtfText): SpeakerDay => {
    const day = days.get(date) ?? { date, events: [], statements: [] };
    days.set(date, day);
    return day;
  };
  for (const event of eventsWith(site, speaker)) at(dateOfEvent(event)).events.push(event);
  for (const statement of statementsBy(site, speaker)) at(dateOf(statement.on)).statements.push(statement);
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
});
