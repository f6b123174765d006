import type { ContentDesk } from './content-desk.ts';
import type { ContentPlaces } from './read-content.ts';

// Vite loads modules again for the config, for dev and for the pages of a build; all of them must meet the same desk.
const key = Symbol.for('geneva-track.content-desks');
const process_ = globalThis as { [key]?: Map<string, Promise<ContentDesk>> };

/** The desk of a content folder, the same one wherever in this process it is asked for. */
export function contentDesk(places: ContentPlaces, projectRoot: string): Promise<ContentDesk> {
  process_[key] ??= new Map();
  const desks = process_[key];
  let desk = desks.get(places.contentDir);
  if (!desk) {
    // Loaded only where there is none yet: Vite would otherwise translate all of the reading code a second time.
    desk = import('./content-desk.ts').then(({ openDesk }) => openDesk(places, projectRoot));
    desks.set(places.contentDir, desk);
  }
  return desk;
}
