import type { Rule } from './rule.ts';
import { dateOrder } from './rules/date-order.ts';
import { draftReference } from './rules/draft-reference.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { missingPicture } from './rules/missing-picture.ts';
import { quotationWords } from './rules/quotation-words.ts';
import { redirectTarget } from './rules/redirect-target.ts';
import { unknownReference } from './rules/unknown-reference.ts';

/** Every rule across files, in the order of docs/rules.md. */
export const rules: readonly Rule[] = [
  unknownReference,
  duplicateId,
  draftReference,
  quotationWords,
  dateOrder,
  missingPicture,
  redirectTarget,
];
