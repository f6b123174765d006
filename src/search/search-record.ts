import { entryPath } from '../content-model/addresses.ts';
import { type Day, edtf, moment } from '../content-model/dates.ts';
import type { Site } from '../content-model/site.ts';
import { dayOfEvent } from '../record/events.ts';
import { involvedIn } from '../record/involved.ts';
import { speakerName } from '../record/names.ts';

export type RecordKind = 'article' | 'statement' | 'event' | 'document';

/** One thing that a search can find. */
export interface SearchRecord {
  kind: RecordKind;
  id: string;
  /** Site-absolute address, with the anchor for a statement. */
  url: string;
  title: string;
  /** What is searched and excerpted. */
  text: string;
  day: Day;
  /** Who said it; only statements have speakers. */
  speakers: string[];
  people: string[];
  parties: string[];
  topics: string[];
  language: string;
}

/** Every record of the index, in a fixed order. */
export function searchRecords(site: Site): SearchRecord[] {
  return [...articles(site), ...events(site), ...documents(site), ...statements(site)];
}

function articles(site: Site): SearchRecord[] {
  return site.entries.articles.map((entry) => {
    const involved = involvedIn(site, entry);
    return {
      kind: 'article',
      id: entry.id,
      url: entryPath('articles', entry.id),
      title: entry.data.title,
      text: `${entry.data.summary}\n\n${entry.body.text}`,
      day: moment(entry.data.published).day,
      speakers: [],
      people: involved.people,
      parties: involved.parties,
      topics: involved.topics,
      language: 'en',
    };
  });
}

function events(site: Site): SearchRecord[] {
  return site.entries.events.map((entry) => {
    const involved = involvedIn(site, entry);
    return {
      kind: 'event',
      id: entry.id,
      url: entryPath('events', entry.id),
      title: entry.data.title,
      text: [entry.data.outcome, entry.body.text].filter(Boolean).join('\n\n'),
      day: dayOfEvent(entry),
      speakers: [],
      people: involved.people,
      parties: involved.parties,
      topics: involved.topics,
      language: 'en',
    };
  });
}

function documents(site: Site): SearchRecord[] {
  return site.entries.documents.map((entry) => {
    const involved = involvedIn(site, entry);
    const provisions = (entry.data.provisions ?? []).map(({ number, summary }) => `${number}: ${summary}`);
    return {
      kind: 'document',
      id: entry.id,
      url: entryPath('documents', entry.id),
      title: entry.data.title,
      text: [entry.body.text, ...provisions].join('\n\n'),
      day: edtf(entry.data.date).first,
      speakers: [],
      people: involved.people,
      parties: involved.parties,
      topics: involved.topics,
      language: 'en',
    };
  });
}

function statements(site: Site): SearchRecord[] {
  return site.statements.map((statement) => {
    const person = site.byId.people.get(statement.speaker);
    const day = edtf(statement.on).first;
    return {
      kind: 'statement',
      id: statement.id,
      url: statement.path,
      title: `${speakerName(site, statement.speaker)}, ${day}`,
      text: statement.text,
      day,
      speakers: [statement.speaker],
      people: person ? [person.id] : [],
      parties: [person?.data.party ?? statement.speaker],
      topics: statement.topics,
      language: statement.lang,
    };
  });
}
