import { type ResultKind, resultKind } from './result-kinds.ts';

/** A page of the site as it is listed above the results, and the names it is found by. */
export interface SitePage {
  kind: ResultKind;
  id: string;
  title: string;
  /** One line on what it is. */
  line: string;
  /** Other names than the title. For an event, also what people call such a thing. */
  names?: readonly string[];
  /** Of a person. */
  offices?: readonly string[];
  /** First day of an event or document. */
  day?: string;
  isKey?: true;
  /** Of a key event: how much was written about it, from 5 to 9. */
  weight?: number;
}

/** Site-absolute address of a page. */
export function addressOf({ kind, id }: Pick<SitePage, 'kind' | 'id'>): string {
  if (kind === 'day') return `/${id.replaceAll('-', '/')}/`;
  // What sources disagree on is part of the page of its event.
  if (kind === 'disagreement') return `/events/${id.replace(/\/.*/, '')}/`;
  return `/${resultKind(kind).folder}/${id}/`;
}
