import { quotationsOf, writtenIn } from '../../content-model/content.ts';
import { ownTranslator } from '../../content-model/schemas/statement.ts';
import { matchQuotation, shownApart } from '../../text/quotation-match.ts';
import { atQuotation, type ContentRule } from '../rule.ts';

/** Every quotation stands word for word in the excerpt of its source. */
export const quotationWords: ContentRule = {
  name: 'quotation-words',
  summary: "a quotation whose words are not in its source's excerpt",
  severity: 'error',
  check(content) {
    const sources = new Map(writtenIn(content, 'sources').map((source) => [source.id, source]));
    const mismatch = (words: string, sourceId: string | undefined): string | undefined => {
      const source = sources.get(sourceId ?? '');
      if (!source) return undefined;
      const excerpt = source.body.text;
      if (excerpt === '')
        return `${source.file} has no excerpt to check the words against. Put the source's own words into its body`;
      const result = matchQuotation(words, excerpt, source.body);
      if (result.matches) return undefined;
      const [quoted, inSource] = shownApart(result.quoted, result.excerpt);
      const found = inSource === '' ? 'has nothing like it' : `has “${inSource}”`;
      return `the words “${quoted}” do not stand so in its source; ${source.file} ${found}. Quote it word for word, with […] for words left out and [x] for words put in`;
    };
    return quotationsOf(content).flatMap((quotation) => {
      const { text, source, original } = quotation;
      // Our own translation is in no source; the words that it translates do.
      const isOurs = original !== undefined && quotation.translator === ownTranslator;
      return [
        isOurs ? undefined : mismatch(text, source),
        original && mismatch(original.text, original.source),
      ].flatMap((message, index) =>
        message === undefined
          ? []
          : atQuotation(quotation, index === 0 ? message : `in the original, ${message}`),
      );
    });
  },
};
