import { entryPath } from '../content-model/addresses.ts';
import { originatorOf } from '../content-model/originator.ts';
import type { Site } from '../content-model/site.ts';
import { langOfName } from '../record/languages.ts';
import type { EntryLink } from '../record/names.ts';

/** A source under the name of its originator, with a link to its page here. */
export interface SourceLink extends EntryLink {
  /** Language of the label, if it is not in Latin letters. */
  lang?: string;
  isStateMedia: boolean;
}

export function sourceLink(site: Site, id: string): SourceLink {
  const source = site.byId.sources.get(id)?.data;
  const label = source ? originatorOf(source) : id;
  const lang = langOfName(label, source?.language ?? 'en');
  return {
    href: entryPath('sources', id),
    label,
    ...(lang !== undefined && { lang }),
    isStateMedia: source?.state_media === true,
  };
}
