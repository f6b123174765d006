import { type Content, writtenIn } from '../../content-model/content.ts';
import type { WrittenEntry } from '../../content-model/entry.ts';
import { ownDay } from '../../content-model/entry-days.ts';
import { outermostParty } from '../../content-model/party-hierarchy.ts';
import { hasField } from '../../content-model/written-positions.ts';
import { addDays, type Day, daysBetween, formatDay } from '../../dates/calendar.ts';
import { edtf } from '../../dates/edtf.ts';
import { atField, type ContentRule } from '../rule.ts';

/** Kinds of events by which a promise can be kept. */
const keepingKinds: readonly unknown[] = ['meeting', 'call', 'delivery'];

/** “About the 9th” allows this many days before or after. */
const approximateDays = 2;

/** In days. In a whole year, many events between two parties have nothing to do with a promise. */
const longestWindow = 31;

/** An event between the parties of a promise while it was due may have kept it. */
export const unsettledPromise: ContentRule = {
  name: 'unsettled-promise',
  summary:
    'a meeting, a call or a delivery between the parties of a promise in the days it was due, of which a promise without kept or withdrawn says nothing',
  severity: 'hint',
  check(content) {
    const sideOf = sides(content);
    const events = writtenIn(content, 'events').filter(({ fields }) => keepingKinds.includes(fields.kind));
    return writtenIn(content, 'promises').flatMap((promise) => {
      if (hasField(promise, 'kept') || hasField(promise, 'withdrawn')) return [];
      return events
        .filter((event) => isDue(promise, ownDay(event)) && isBetweenTheParties(promise, event, sideOf))
        .filter((event) => isAtItsPlace(promise, event) && !isMentioned(promise, event))
        .map((event) =>
          atField(
            promise,
            ['due'],
            `due: the parties of this promise were together on ${formatDay(ownDay(event) ?? '')}, when it was due: event:${event.id}. Add kept or withdrawn, or link the event in the body and tell what came of the promise`,
          ),
        );
    });
  },
};

function isDue({ fields: { due, said } }: WrittenEntry<'promises'>, day: Day | undefined): boolean {
  if (due === undefined || day === undefined || (said !== undefined && day <= said.on)) return false;
  const { first, last, isApproximate } = edtf(due);
  if (daysBetween(first, last) > longestWindow) return false;
  const slack = isApproximate ? approximateDays : 0;
  return addDays(first, -slack) <= day && day <= addDays(last, slack);
}

/** Whether all who promised were there, together with a recipient of the promise; if several promised, they suffice. */
function isBetweenTheParties(
  { fields: { by = [], to = [] } }: WrittenEntry<'promises'>,
  { fields: { parties = [], people = [] } }: WrittenEntry<'events'>,
  sideOf: (id: string) => string,
): boolean {
  const present = new Set([...parties, ...people].flatMap((id) => [id, sideOf(id)]));
  const givers = new Set(by.map(sideOf));
  return (
    [...givers].every((side) => present.has(side)) &&
    (givers.size > 1 || to.some((id) => present.has(id) || present.has(sideOf(id))))
  );
}

/** A promise that links a place can only be kept there. */
function isAtItsPlace({ body }: WrittenEntry<'promises'>, { fields }: WrittenEntry<'events'>): boolean {
  const places = body.mentions.filter(({ noun }) => noun === 'place').map(({ id }) => id);
  return places.length === 0 || fields.place === undefined || places.includes(fields.place);
}

function isMentioned({ body, fields }: WrittenEntry<'promises'>, { id }: WrittenEntry<'events'>): boolean {
  return (
    body.mentions.some((mention) => mention.noun === 'event' && mention.id === id) ||
    fields.said?.statement?.startsWith(`${id}#`) === true
  );
}

/** The state or alliance that a person or a party belongs to in the end. */
function sides(content: Content): (id: string) => string {
  const above = new Map([
    ...writtenIn(content, 'people').map(({ id, fields }) => [id, fields.party] as const),
    ...writtenIn(content, 'parties').map(({ id, fields }) => [id, fields.part_of] as const),
  ]);
  return (id) => outermostParty(id, (side) => above.get(side));
}
