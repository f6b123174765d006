import { quotationsOf, writtenIn } from '../../content-model/content.ts';
import { ownTranslator } from '../../content-model/schemas/statement.ts';
import { cutsOf, type QuotationCut } from '../../text/quotation-cuts.ts';
import { atQuotation, type ContentRule } from '../rule.ts';

/** A condition, or the second half of a comparison, is part of what was said. */
export const cutQuotation: ContentRule = {
  name: 'cut-quotation',
  summary: 'a clause of a sentence that a quotation leaves out, at […] or at its ends',
  severity: 'hint',
  check(content) {
    const sources = new Map(writtenIn(content, 'sources').map((source) => [source.id, source]));
    return quotationsOf(content).flatMap((quotation) => {
      const { text, source, original, translator } = quotation;
      const isOurs = original !== undefined && translator === ownTranslator;
      const body = sources.get((isOurs ? original.source : source) ?? '')?.body;
      if (!body) return [];
      return cutsOf(isOurs ? original.text : text, body.text, body).map((cut) =>
        atQuotation(quotation, messageOf(cut)),
      );
    });
  },
};

function messageOf({ where, words }: QuotationCut): string {
  const place = {
    before: 'the sentence begins in its source with',
    within: 'where it has […], its source says',
    after: 'the sentence goes on in its source with',
  }[where];
  return `${place} “${words}”. Quote that too, if it is a condition or the other half of what was said`;
}
