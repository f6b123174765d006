import { writtenIn } from '../../content-model/content.ts';
import { atField, type ContentRule } from '../rule.ts';

/** Every source holds the words that it is cited for, or notes of what its page states. */
export const unsupportedCitation: ContentRule = {
  name: 'unsupported-citation',
  summary: 'a source that holds neither an excerpt nor notes, so that nothing cited to it can be checked',
  severity: 'error',
  check(content) {
    return writtenIn(content, 'sources')
      .filter(({ body, fields }) => body.text === '' && (fields.notes ?? []).length === 0)
      .map((source) =>
        atField(
          source,
          ['title'],
          'this source holds nothing that bears out a sentence. Put the words of officials or documents into its body, or what its page states into notes, in words of our own',
        ),
      );
  },
};
