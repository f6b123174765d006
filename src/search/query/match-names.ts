import { editDistance } from '../../text/nearest.ts';
import { compareText } from '../../text/text.ts';
import { foldText } from '../fold-text.ts';
import { romanise } from './romanise.ts';

/** Something that can be found by typing its name. */
export interface Named {
  id: string;
  label: string;
  /** Other spellings, in any script. */
  aliases: readonly string[];
}

export interface NameMatch<T extends Named = Named> {
  entry: T;
  /** The spelling that matched, where it is not the label. */
  via?: string;
  /** The typed text matches no spelling exactly. */
  isNear: boolean;
}

/** How many typing mistakes a word may have. */
function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
}

/** Entries whose name begins with the typed text, or nearly so, best first. */
export function suggestNames<T extends Named>(
  entries: readonly T[],
  typed: string,
  limit = 8,
): NameMatch<T>[] {
  const asTyped = suggest(entries, foldText(typed), limit);
  return asTyped.length > 0 ? asTyped : suggest(entries, romanise(foldText(typed)), limit);
}

function suggest<T extends Named>(entries: readonly T[], typed: string, limit: number): NameMatch<T>[] {
  const words = typed.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .flatMap((entry) => {
      let best: { score: number; name: string } | undefined;
      for (const name of [entry.label, ...entry.aliases]) {
        const score = scoreOf(words, foldText(name).split(' '));
        if (score !== undefined && (!best || score < best.score)) best = { score, name };
      }
      return best ? [{ entry, ...best }] : [];
    })
    .sort((a, b) => a.score - b.score || compareText(a.entry.label, b.entry.label))
    .slice(0, limit)
    .map(({ entry, score, name }) => ({
      entry,
      ...(name !== entry.label && { via: name }),
      isNear: score >= 100,
    }));
}

/** The entry with this id or name, or all entries that it may mean. */
export function findByName<T extends Named>(entries: readonly T[], typed: string): T[] {
  const wanted = foldText(typed);
  if (wanted === '') return [];
  const byId = entries.find(({ id }) => id === typed.trim());
  if (byId) return [byId];
  const full = entries.filter((entry) => namesOf(entry).includes(wanted));
  if (full.length > 0) return full;
  return entries.filter((entry) => namesOf(entry).some((name) => name.endsWith(` ${wanted}`)));
}

/** Entries whose name begins with this word: people by their first names. */
export function findByFirstWord<T extends Named>(entries: readonly T[], typed: string): T[] {
  const wanted = foldText(typed);
  return entries.filter((entry) => namesOf(entry).some((name) => name.startsWith(`${wanted} `)));
}

/** Entries with a last word that goes on from what is typed by few letters: half-typed surnames. */
export function findByBeginning<T extends Named>(entries: readonly T[], typed: string): T[] {
  const wanted = foldText(typed);
  if (wanted.length < 5) return [];
  return entries.filter((entry) =>
    namesOf(entry).some((name) => {
      const last = name.split(' ').at(-1) ?? '';
      return last.startsWith(wanted) && last.length - wanted.length <= 2;
    }),
  );
}

/** Whether a word is part of an entry's name, or an initial of a part. */
export function isNamedSo(entry: Named, word: string): boolean {
  const wanted = foldText(word);
  const names = namesOf(entry).flatMap((name) => name.split(' '));
  return names.some((name) => name === wanted || (wanted.length === 1 && name.startsWith(wanted)));
}

/** Entries whose name, or its last words, differ from a misspelt name by few letters. */
export function findNearName<T extends Named>(entries: readonly T[], typed: string): T[] {
  const wanted = romanise(foldText(typed));
  const allowed = slipsAllowed(wanted);
  let least = allowed + 1;
  let found: T[] = [];
  for (const entry of entries) {
    const distance = Math.min(
      ...namesOf(entry).map((name) => {
        const ending = name.split(' ').slice(-wanted.split(' ').length).join(' ');
        return Math.min(editDistance(wanted, name, allowed), editDistance(wanted, ending, allowed));
      }),
    );
    if (distance > allowed || distance > least) continue;
    found = distance < least ? [entry] : [...found, entry];
    least = distance;
  }
  return found;
}

function namesOf(entry: Named): string[] {
  return [entry.label, ...entry.aliases, entry.id].map(foldText);
}

/** Lower is better, 100 or more means a typing mistake; undefined if a typed word matches no word of the name. */
function scoreOf(typed: readonly string[], name: readonly string[]): number | undefined {
  let score = 0;
  const free = new Set(name.keys());
  for (const word of typed) {
    let best: { cost: number; at: number } | undefined;
    for (const at of free) {
      const cost = costOf(word, name[at] ?? '');
      if (cost !== undefined && (!best || cost < best.cost)) best = { cost, at };
    }
    if (!best) return undefined;
    free.delete(best.at);
    score += best.cost;
  }
  return score + free.size;
}

function costOf(typed: string, word: string): number | undefined {
  if (typed === word) return 0;
  if (word.startsWith(typed)) return 10;
  const allowed = slipsAllowed(typed);
  if (allowed === 0) return undefined;
  const whole = editDistance(typed, word, allowed);
  if (whole <= allowed) return 100 * whole;
  // Half-typed: one mistake in the beginning of a longer name.
  return word.length > typed.length && editDistance(typed, word.slice(0, typed.length), 1) <= 1
    ? 150
    : undefined;
}
