import type { Site } from '../content-model/site.ts';

/** Answers a question to a site once and remembers the answer for as long as the site lives. */
export function onceForEachSite<T>(answer: (site: Site) => T): (site: Site) => T {
  const answers = new WeakMap<Site, { value: T }>();
  return (site) => {
    let known = answers.get(site);
    if (!known) {
      known = { value: answer(site) };
      answers.set(site, known);
    }
    return known.value;
  };
}
