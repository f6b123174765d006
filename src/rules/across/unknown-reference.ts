import {
  type Collection,
  collectionOf,
  collections,
  nouns,
  withArticle,
} from '../../content-model/collections.ts';
import { type Content, quotationsOf, writtenIn } from '../../content-model/content.ts';
import type { Entry } from '../../content-model/entry.ts';
import { namesOf, plainName } from '../../content-model/entry-names.ts';
import { idPattern } from '../../content-model/ids.ts';
import { referencesIn } from '../../content-model/references.ts';
import { fieldName } from '../../content-model/schema-problems.ts';
import { namedIn } from '../../content-model/statement.ts';
import { didYouMean } from '../../text/nearest.ts';
import { atField, atPosition, atQuotation, type ContentRule } from '../rule.ts';

/** Every id that names another entry names one that there is. */
export const unknownReference: ContentRule = {
  name: 'unknown-reference',
  summary: 'an id in front matter, a link, a citation or a quotation that no entry has',
  severity: 'error',
  check(content) {
    // A file that went missing is asked for in many places, and each search goes through all ids.
    const known = new Map<string, string>();
    const explain: Explain = (to, id) => {
      const key = `${to.join()}/${id}`;
      const found = known.get(key) ?? explanationOf(content, to, id);
      known.set(key, found);
      return found;
    };
    return [
      ...inFrontMatter(content, explain),
      ...inBodies(content, explain),
      ...inQuotations(content, explain),
      ...inPromises(content),
    ];
  },
};

type Explain = (to: readonly Collection[], id: string) => string;

function inFrontMatter(content: Content, explain: Explain) {
  return content.written.flatMap((entry) =>
    referencesIn(entry)
      .filter(({ collections: to, id }) => !exists(content, to, id))
      .map(({ collections: to, id, path }) => {
        const field = fieldName(path);
        return atField(entry, path, `${field}: ${explain(to, id)}`);
      }),
  );
}

function inBodies(content: Content, explain: Explain) {
  return content.written.flatMap((entry) => [
    ...entry.body.mentions.flatMap((mention) => {
      const to = collectionOf(mention.noun);
      return to === undefined || exists(content, [to], mention.id)
        ? []
        : [atPosition(entry, mention, `${mention.noun}:${mention.id}: ${explain([to], mention.id)}`)];
    }),
    ...entry.body.citations
      .filter(({ source }) => !exists(content, ['sources'], source))
      .flatMap(({ source, occurrences }) =>
        occurrences.map((place) => atPosition(entry, place, `[@${source}]: ${explain(['sources'], source)}`)),
      ),
  ]);
}

function inQuotations(content: Content, explain: Explain) {
  return quotationsOf(content).flatMap((quotation) =>
    namedIn(quotation)
      .filter(([to, id]) => !exists(content, to, id))
      .map(([to, id, attribute]) => atQuotation(quotation, `${attribute}: ${explain(to, id)}`)),
  );
}

function inPromises(content: Content) {
  const ids = new Set(quotationsOf(content).map(({ id }) => id));
  return writtenIn(content, 'promises').flatMap((entry) => {
    const statement = entry.fields.said?.statement;
    return statement === undefined || ids.has(statement)
      ? []
      : [
          atField(
            entry,
            ['said', 'statement'],
            `said.statement: "${statement}" is not a statement. Write entry-id#quotation-id.${didYouMean(statement, ids)}`,
          ),
        ];
  });
}

function exists(content: Content, to: readonly Collection[], id: string): boolean {
  return to.some((collection) => content.ids[collection].has(id));
}

function explanationOf(content: Content, to: readonly Collection[], id: string): string {
  const wanted = to.map((collection) => withArticle(nouns[collection])).join(' or ');
  const named = entryNamed(content, to, id);
  if (named !== undefined) return `"${id}" is not ${wanted}. That is a name of "${named}". Write ${named}.`;
  const elsewhere = collections.find((collection) => content.ids[collection].has(id));
  const candidates = to.flatMap((collection) => [...content.ids[collection]]);
  const hint = elsewhere ? ` It is ${withArticle(nouns[elsewhere])}.` : didYouMean(id, candidates);
  const next = idPattern.test(id)
    ? ` Add ${content.folder}/${to[0]}/${id}.md if it is new.`
    : ` Write the name of a file in ${content.folder}/${to[0]}, without .md.`;
  return `"${id}" is not ${wanted}.${hint}${next}`;
}

/** The entry that has these words for a name, a title or another spelling. */
function entryNamed(content: Content, to: readonly Collection[], words: string): string | undefined {
  const wanted = plainName(words);
  return to
    .flatMap((collection) => content.entries[collection] as Entry[])
    .find(({ data }) => namesOf(data).some((known) => plainName(known) === wanted))?.id;
}
