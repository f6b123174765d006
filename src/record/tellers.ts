import { originatorOf } from '../content-model/originator.ts';
import { ownTranslator } from '../content-model/schemas/statement.ts';
import type { Site } from '../content-model/site.ts';
import { type Statement, type ViaStep, viaCollections } from '../content-model/statement.ts';
import { labelOf } from './names.ts';

/** A person or thing through whom words reached a source. */
export interface Teller {
  name: string;
  /** True for an outlet or a document, which reports; false for a person, who tells someone. */
  isText: boolean;
}

/** The chain through which the words reached their source, outermost first. */
function tellersOf(site: Site, { via }: Pick<Statement, 'via'>): Teller[] {
  return via.map((step) => tellerOf(site, step));
}

/**
 * The chain as a phrase, from the one who heard the words to the source that has them: `as told by an unnamed official
 * to The Daily, retold by TASS`. Undefined if the source itself heard or issued them.
 */
export function tellingOf(site: Site, statement: Pick<Statement, 'via' | 'source'>): string | undefined {
  const publisher = publisherName(site, statement.source);
  const [witness, ...retellers] = tellersOf(site, statement).reverse();
  if (!witness) return undefined;
  const later = [...retellers.map(({ name }) => name), publisher].filter(
    (name, place, names) => name !== (names[place - 1] ?? witness.name),
  );
  if (witness.isText)
    return [`as reported by ${witness.name}`, ...later.map((name) => `retold by ${name}`)].join(', ');
  const [hearer, ...others] = later;
  const told = `as told by ${witness.name}${hearer === undefined ? '' : ` to ${hearer}`}`;
  return [told, ...others.map((name) => `retold by ${name}`)].join(', ');
}

/** Where words come from, in brief: the chain, or the publisher of a source that itself heard or issued them. */
export function originOf(site: Site, statement: Pick<Statement, 'via' | 'source'>): string {
  return tellingOf(site, statement) ?? publisherName(site, statement.source);
}

/** Who translated the words, as named on pages; the site itself for its own translations. */
export function translatorName(site: Site, translator: string): string {
  return translator === ownTranslator ? site.settings.name : translator;
}

/** `an unnamed senior official` for `a senior official`. */
function unnamedTeller(description: string): string {
  if (/\bunnamed\b/i.test(description)) return description;
  const counted = /^an? (?=\S)/i.exec(description);
  if (counted) return `an unnamed ${description.slice(counted[0].length)}`;
  return /^(?:the|one|two|three|several|some) /i.test(description)
    ? `${description} (unnamed)`
    : `unnamed ${description}`;
}

function tellerOf(site: Site, step: ViaStep): Teller {
  if (step.type === 'unnamed') return { name: unnamedTeller(step.description), isText: false };
  const collection = viaCollections.find((candidate) => site.byId[candidate].has(step.id));
  switch (collection) {
    case 'sources':
      return { name: publisherName(site, step.id), isText: true };
    case 'people':
      return { name: labelOf(site, 'people', step.id), isText: false };
    default:
      return { name: labelOf(site, collection ?? 'documents', step.id), isText: true };
  }
}

function publisherName(site: Site, id: string): string {
  const source = site.byId.sources.get(id)?.data;
  return source ? originatorOf(source) : id;
}
