import type { Site } from '../content-model/site.ts';

/** Memoises a function of a site for as long as the site lives. */
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

/** Memoises a function of a site and one more argument in the same way. */
export function onceForEach<About, T>(
  answer: (site: Site, about: About) => T,
): (site: Site, about: About) => T {
  const answersOf = onceForEachSite(() => new Map<About, { value: T }>());
  return (site, about) => {
    const answers = answersOf(site);
    let known = answers.get(about);
    if (!known) {
      known = { value: answer(site, about) };
      answers.set(about, known);
    }
    return known.value;
  };
}
