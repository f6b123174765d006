import { entryRules } from './entry-rules.ts';
import { readingRules, revisionRules, surroundingRules } from './reading-rules.ts';
import type { Rule } from './rule.ts';
import { dateOrder } from './rules/date-order.ts';
import { deadLink } from './rules/dead-link.ts';
import { draftReference } from './rules/draft-reference.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { factAfterArticle } from './rules/fact-after-article.ts';
import { fewSources } from './rules/few-sources.ts';
import { inlineQuotation } from './rules/inline-quotation.ts';
import { linkWords } from './rules/link-words.ts';
import { missingPicture } from './rules/missing-picture.ts';
import { nameSpelling } from './rules/name-spelling.ts';
import { promiseRunOut } from './rules/promise-run-out.ts';
import { quotationWords } from './rules/quotation-words.ts';
import { quotedTwice } from './rules/quoted-twice.ts';
import { redirectTarget } from './rules/redirect-target.ts';
import { strayMark } from './rules/stray-mark.ts';
import { twinEvents } from './rules/twin-events.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unlinkedEntry } from './rules/unlinked-entry.ts';

/** Every rule across files, in the order of docs/rules.md. */
export const rules: readonly Rule[] = [
  unknownReference,
  duplicateId,
  draftReference,
  deadLink,
  linkWords,
  strayMark,
  quotationWords,
  inlineQuotation,
  quotedTwice,
  nameSpelling,
  dateOrder,
  factAfterArticle,
  fewSources,
  twinEvents,
  promiseRunOut,
  missingPicture,
  redirectTarget,
  unlinkedEntry,
];

/** Name and summary of everything that can be reported, for docs/rules.md. */
export const allRules: readonly { name: string; summary: string }[] = [
  ...readingRules,
  ...entryRules,
  ...rules,
  ...revisionRules,
  ...surroundingRules,
];
