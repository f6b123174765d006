import { cutQuotation } from './across/cut-quotation.ts';
import { dateOrder } from './across/date-order.ts';
import { deadLink } from './across/dead-link.ts';
import { draftReference } from './across/draft-reference.ts';
import { duplicateId } from './across/duplicate-id.ts';
import { factAfterArticle } from './across/fact-after-article.ts';
import { fewSources } from './across/few-sources.ts';
import { inlineQuotation } from './across/inline-quotation.ts';
import { linkWords } from './across/link-words.ts';
import { missingPicture } from './across/missing-picture.ts';
import { nameSpelling } from './across/name-spelling.ts';
import { oneAccount } from './across/one-account.ts';
import { oneSentenceADay } from './across/one-sentence-a-day.ts';
import { promiseRunOut } from './across/promise-run-out.ts';
import { provision } from './across/provision.ts';
import { quotationWords } from './across/quotation-words.ts';
import { quotedTwice } from './across/quoted-twice.ts';
import { redirectTarget } from './across/redirect-target.ts';
import { strayMark } from './across/stray-mark.ts';
import { takenName } from './across/taken-name.ts';
import { twinEvents } from './across/twin-events.ts';
import { unknownReference } from './across/unknown-reference.ts';
import { unlinkedEntry } from './across/unlinked-entry.ts';
import { unsettledPromise } from './across/unsettled-promise.ts';
import { unsupportedCitation } from './across/unsupported-citation.ts';
import type { ContentRule } from './rule.ts';

/** Every rule that looks at all entries, in the order of docs/rules.md. */
export const contentRules: readonly ContentRule[] = [
  unknownReference,
  duplicateId,
  takenName,
  draftReference,
  deadLink,
  linkWords,
  strayMark,
  quotationWords,
  cutQuotation,
  inlineQuotation,
  quotedTwice,
  nameSpelling,
  dateOrder,
  factAfterArticle,
  fewSources,
  twinEvents,
  oneSentenceADay,
  unsupportedCitation,
  oneAccount,
  provision,
  promiseRunOut,
  unsettledPromise,
  missingPicture,
  redirectTarget,
  unlinkedEntry,
];
