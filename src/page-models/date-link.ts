import { dateOf, datePath } from '../content-model/addresses.ts';
import type { Site } from '../content-model/site.ts';
import { formatEdtf } from '../dates/date-labels.ts';
import { type EdtfText, edtf } from '../dates/edtf.ts';
import { hasPage } from '../record/days.ts';

/** A date as pages show it, with a link where the day, month or year has a page. */
export interface DateLink {
  label: string;
  href?: string;
  /** For `time`; left out for dates that HTML cannot hold, such as intervals. */
  iso?: string | undefined;
}

export function dateLink(site: Site, written: EdtfText): DateLink {
  const date = edtf(written);
  const page = dateOf(written);
  return {
    label: formatEdtf(date),
    ...(hasPage(site, page) && { href: datePath(page) }),
    ...(date.precision !== 'interval' && { iso: page }),
  };
}
