import type { SiteSettings } from '../../content-model/site-settings.ts';
import type { Day } from '../../dates/calendar.ts';
import type { NamedRecord } from '../named-records.ts';

/** Everything that an import knows apart from the pasted text. */
export interface ImportSetting {
  records: readonly NamedRecord[];
  /** Excerpts of the record's sources, in which quoted words are looked up. */
  excerpts: readonly Excerpt[];
  /** Days of the record's events, from which a missing year is inferred. */
  eventDays: readonly Day[];
  /** From site.yaml. */
  settings: Pick<SiteSettings, 'default_place' | 'default_offset' | 'affiliations'>;
  /** The day of the report, if the author gives it. */
  day?: Day;
  /** Id of the source entry that the text was copied from, if there is one. */
  source?: string;
}

/** The words of a source that the record holds. */
export interface Excerpt {
  source: string;
  text: string;
}
