import { quotationsOf, writtenIn } from '../../content-model/content.ts';
import { matchQuotation } from '../../text/quotation-match.ts';
import { atQuotation, type Rule } from '../rule.ts';

const name = 'quotation-words';

/** Every quotation stands word for word in the excerpt of its source. */
export const quotationWords: Rule = {
  name,
  summary: "a quotation whose words are not in its source's excerpt",
  check(content) {
    const sources = new Map(writtenIn(content, 'sources').map((source) => [source.id, source]));
    return quotationsOf(content).flatMap((quotation) => {
      const source = sources.get(quotation.source ?? '');
      if (!source) return [];
      const excerpt = source.body.text;
      if (excerpt === '') {
        return [
          atQuotation(
            name,
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
          name,
          quotation,
          `the words “${result.quoted}” do not stand so in its source; ${source.file} ${found}. Quote it word for word, with […] for words left out and [x] for words put in`,
        ),
      ];
    });
  },
};
