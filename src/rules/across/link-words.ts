import type { Mention } from '../../content-model/body.ts';
import { type Collection, collectionOf } from '../../content-model/collections.ts';
import { type Content, writtenIn } from '../../content-model/content.ts';
import type { WrittenEntry } from '../../content-model/entry.ts';
import { namesOf, plainName } from '../../content-model/entry-names.ts';
import { atPosition, type ContentRule } from '../rule.ts';

/** A link whose words name one record leads to no other. */
export const linkWords: ContentRule = {
  name: 'link-words',
  summary: 'a link with the name of one record that leads to another, such as "Anna Berg" to Ben Hart',
  severity: 'error',
  check(content) {
    const registers = new Map<Collection, Register>();
    const registerOf = (collection: Collection) => {
      const register = registers.get(collection) ?? new Register(content, collection);
      registers.set(collection, register);
      return register;
    };
    return content.written.flatMap((entry) =>
      entry.body.mentions.flatMap((mention) => {
        const collection = collectionOf(mention.noun);
        const message = collection && explain(mention, registerOf(collection));
        return message === undefined ? [] : [atPosition(entry, mention, message)];
      }),
    );
  },
};

/** Who or what in a collection is called what. */
class Register {
  readonly #records: ReadonlyMap<string, WrittenEntry>;
  readonly #idsByName = new Map<string, Set<string>>();

  constructor(content: Content, collection: Collection) {
    const records = writtenIn(content, collection);
    this.#records = new Map(records.map((record) => [record.id, record]));
    for (const record of records) {
      for (const known of calledNames(record)) {
        const key = plainName(known);
        this.#idsByName.set(key, (this.#idsByName.get(key) ?? new Set()).add(record.id));
      }
    }
  }

  /** The name by which the site knows a record; undefined for one that there is not. */
  siteName(id: string): string | undefined {
    const record = this.#records.get(id);
    return record && namesOf(record.fields)[0];
  }

  idsOf(words: string): ReadonlySet<string> {
    return this.#idsByName.get(plainName(words)) ?? new Set();
  }
}

/** All names of a record, and for a person the surname alone. */
function calledNames({ collection, fields }: WrittenEntry): string[] {
  const names = namesOf(fields);
  const surname = collection === 'people' ? names[0]?.split(/\s+/).at(-1) : undefined;
  return surname === undefined ? names : [...names, surname];
}

function explain({ noun, id, text }: Mention, register: Register): string | undefined {
  const linked = register.siteName(id);
  const words = text.replace(/[’']s?$/, '');
  const named = register.idsOf(words);
  if (linked === undefined || named.size === 0 || named.has(id)) return undefined;
  const meant = [...named].map((other) => `${noun}:${other}`).join(' or ');
  return `the words say ${words}, and the link leads to ${linked}. Write ${meant}`;
}
