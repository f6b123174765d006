import { type Entries, type Entry, everyEntry } from '../content-model/entry.ts';
import { type Fact, factKinds, factsIn } from './facts.ts';
import { knownNamesOf } from './known-names.ts';
import { type CitedSentence, citedSentences, sourcesOf } from './own-sentences.ts';
import { SourceFacts } from './source-facts.ts';

/**
 * Where a fact is found: in the words or notes of a source cited for it, in the head of one (title, publisher, day), in a
 * source of an entry that the paragraph links, or nowhere.
 */
export const supports = ['words', 'head', 'linked', 'missing'] as const;
export type Support = (typeof supports)[number];

export type FactCounts = Record<Support, number>;

/** A fact that none of its cited sources has. */
export interface UnsupportedFact {
  file: string;
  line: number;
  kind: Fact['kind'];
  /** The number, name, time or date as the sentence has it. */
  words: string;
  sentence: string;
  /** Ids of sources that the same entry cites elsewhere and that have the fact. */
  elsewhere: string[];
}

export interface EvidenceReport {
  /** Sentences with a number, a name, a time or a date, and those of them with nothing missing. */
  sentences: { all: number; supported: number };
  facts: Record<Fact['kind'], FactCounts>;
  missing: UnsupportedFact[];
}

/** Compares each sentence that has a number, a name, a time or a date with the sources cited for it. */
export function reportEvidence(entries: Entries): EvidenceReport {
  const names = knownNamesOf(entries);
  const sources = new Map(entries.sources.map((source) => [source.id, new SourceFacts(source)]));
  const ofEntry = sourcesByEntry(entries);
  const report: EvidenceReport = {
    sentences: { all: 0, supported: 0 },
    facts: Object.fromEntries(
      factKinds.map((kind) => [kind, { words: 0, head: 0, linked: 0, missing: 0 }]),
    ) as EvidenceReport['facts'],
    missing: [],
  };
  for (const entry of everyEntry(entries)) {
    for (const sentence of citedSentences(entry)) {
      const facts = factsIn(sentence.text, names);
      if (facts.length === 0) continue;
      const missing = facts.filter((fact) => {
        const support = supportOf(fact, sentence, sources, ofEntry);
        report.facts[fact.kind][support]++;
        return support === 'missing';
      });
      report.sentences.all++;
      if (missing.length === 0) report.sentences.supported++;
      report.missing.push(
        ...missing.map(({ kind, words, keys }) => ({
          file: sentence.file,
          line: sentence.line,
          kind,
          words,
          sentence: sentence.text,
          elsewhere: ofEntry(`${entry.collection}/${entry.id}`).filter(
            (id) => sources.get(id)?.holdingOf({ kind, words, keys }) === 'words',
          ),
        })),
      );
    }
  }
  return report;
}

function supportOf(
  fact: Fact,
  { sources: cited, linked }: CitedSentence,
  sources: ReadonlyMap<string, SourceFacts>,
  ofEntry: (key: string) => readonly string[],
): Support {
  const holdings = new Set(cited.map((id) => sources.get(id)?.holdingOf(fact)));
  if (holdings.has('words')) return 'words';
  if (holdings.has('head')) return 'head';
  return linked.some((key) => ofEntry(key).some((id) => sources.get(id)?.holdingOf(fact) === 'words'))
    ? 'linked'
    : 'missing';
}

/** The sources of an entry by its collection and id, gathered when first asked for. */
function sourcesByEntry(entries: Entries): (key: string) => readonly string[] {
  const byKey = new Map<string, Entry>(
    everyEntry(entries).map((entry) => [`${entry.collection}/${entry.id}`, entry]),
  );
  const known = new Map<string, readonly string[]>();
  return (key) => {
    const entry = byKey.get(key);
    const sources = known.get(key) ?? (entry ? sourcesOf(entry) : []);
    known.set(key, sources);
    return sources;
  };
}
