import { quotationsOf, writtenIn } from '../../content-model/content.ts';
import { matchQuotation } from '../../text/quotation-match.ts';
import { atQuotation, type ContentRule } from '../rule.ts';

/** Every quotation stands word for word in the excerpt of its source. */
export const quotationWords: ContentRule = {
  name: 'quotation-words',
  summary: "a quotation whose words are not in its source's excerpt",
  severity: 'error',
  check(content) {
    const sources = new Map(writtenIn(content, 'sources').map((source) => [source.id, source]));
    return quotationsOf(content).flatMap((quotation) => {
      const source = sources.get(quotation.source ?? '');
      if (!source) return [];
      const excerpt = source.body.text;
      if (excerpt === '') {
        return [
          atQuotation(
            quotation,
            `${source.file} has no excerpt to check the words against. Put the source's own words into its body`,
          ),
        ];
      }
      const result = matchQuotation(quotation.text, excerpt, source.body);
      if (result.matches) return [];
      const found = result.excerpt === '' ? 'has nothing like it' : `has “${result.excerpt}”`;
      return [
        atQuotation(
          quotation,
          `the words “${result.quoted}” do not stand so in its source; ${source.file} ${found}. Quote it word for word, with […] for words left out and [x] for words put in`,
        ),
      ];
    });
  },
};
