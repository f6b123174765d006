import { writtenIn } from '../../content-model/content.ts';
import type { WrittenEntry } from '../../content-model/entry.ts';
import { ownDay } from '../../content-model/entry-days.ts';
import { positionOf } from '../../content-model/written-positions.ts';
import { atField, type ContentRule } from '../rule.ts';

/** One event has one entry. */
export const twinEvents: ContentRule = {
  name: 'twin-events',
  summary:
    'two events of one day and kind with nearly the same title, or with the same people at the same place',
  severity: 'warning',
  check(content) {
    const ofDay = new Map<string, WrittenEntry<'events'>[]>();
    return writtenIn(content, 'events').flatMap((entry) => {
      const key = `${ownDay(entry)} ${entry.fields.kind}`;
      const others = ofDay.get(key) ?? [];
      const twin = others.find((other) => looksLike(entry, other));
      if (others.length < mostCompared) others.push(entry);
      ofDay.set(key, others);
      return twin
        ? [
            {
              ...atField(
                entry,
                ['title'],
                `this looks like the event in ${twin.file} ("${twin.fields.title}"). Join the two, or make their titles say how they differ`,
              ),
              related: [
                {
                  file: twin.file,
                  ...positionOf(twin, ['title']),
                  message: 'the event that this looks like',
                },
              ],
            },
          ]
        : [];
    });
  },
};

/** More events than one day has of any kind. The limit keeps the cost linear. */
const mostCompared = 200;

function looksLike(a: WrittenEntry<'events'>, b: WrittenEntry<'events'>): boolean {
  const titles = [a, b].map(
    ({ fields }) => new Set(fields.title?.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []),
  );
  const [own = new Set(), other = new Set()] = titles;
  const common = [...own].filter((word) => other.has(word)).length;
  if (common / Math.max(1, Math.min(own.size, other.size)) >= 0.8) return true;
  const people = [a, b].map(({ fields }) => [...(fields.people ?? [])].sort().join(' '));
  const isSameMeeting = a.fields.kind === 'meeting' || a.fields.kind === 'call';
  const startsDiffer =
    a.fields.start !== undefined && b.fields.start !== undefined && a.fields.start !== b.fields.start;
  return (
    isSameMeeting &&
    !startsDiffer &&
    people[0] === people[1] &&
    (a.fields.people?.length ?? 0) > 1 &&
    a.fields.place === b.fields.place
  );
}
