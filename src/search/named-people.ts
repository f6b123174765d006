import type { Site } from '../content-model/site.ts';
import { onceForEachSite } from '../record/of-site.ts';
import { foldText } from './fold-text.ts';

/** All spellings of a person's name on record. */
export function spellingsOf(site: Site, id: string): string[] {
  const data = site.byId.people.get(id)?.data;
  return data ? [data.name, data.native_name ?? '', ...(data.aliases ?? [])].filter(Boolean) : [];
}

/** The people named in a text: by any spelling of the full name, or by a surname that only one person has. */
export function peopleNamedIn(site: Site, text: string): string[] {
  // Surnames such as Price or Rice are also words: only a capitalised word can be a name.
  const capitalised = text.replace(/(^|\s)\p{Ll}[^\s]*/gu, '$1');
  const folded = ` ${foldText(capitalised.replace(/['’]s\b/g, ''))} `;
  return [
    ...new Set(
      unambiguousNames(site)
        .filter(([name]) => folded.includes(name))
        .map(([, id]) => id),
    ),
  ];
}

/** `[name with a space on either side, id]` */
const unambiguousNames = onceForEachSite((site) => {
  const owners = new Map<string, Set<string>>();
  for (const { id } of site.entries.people) {
    for (const spelling of spellingsOf(site, id)) {
      const words = foldText(spelling).split(' ');
      for (const name of [words.join(' '), words.at(-1) ?? '']) {
        if (name.length < 4) continue;
        owners.set(name, (owners.get(name) ?? new Set()).add(id));
      }
    }
  }
  return [...owners].flatMap(([name, ids]) =>
    ids.size === 1 ? [[` ${name} `, [...ids][0] ?? ''] as const] : [],
  );
});
