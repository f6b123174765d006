import { type EvidenceReport, type FactCounts, supports } from '../evidence/evidence-report.ts';
import { factKinds } from '../evidence/facts.ts';
import type { Portion, Share, Shares } from '../evidence/shares.ts';

/** So many portions of a list are named; the others are counted together. */
const namedPortions = 12;

/** What rests on nothing, a line each, and then how much rests on something. */
export function evidenceLines({ sentences, facts, missing }: EvidenceReport): string[] {
  return [
    ...missing.map(
      ({ file, line, kind, words, sentence, elsewhere }) =>
        `${file}:${line}  ${kind} “${words}” is in no source cited here${elsewhere.length > 0 ? `; ${elsewhere.join(', ')} ${elsewhere.length === 1 ? 'has' : 'have'} it` : ''}: ${sentence}`,
    ),
    ...factKinds.map((kind) => `${`${kind}s`.padEnd(8)} ${countsLine(facts[kind])}`),
    `sentences with any of these: ${sentences.all}; with nothing missing: ${percent({ count: sentences.supported, of: sentences.all })}`,
  ];
}

const supportLabels: Record<(typeof supports)[number], string> = {
  words: 'in excerpts or notes',
  head: 'in the title, publisher or day of a page',
  linked: 'in the sources of a linked entry',
  missing: 'missing',
};

function countsLine(counts: FactCounts): string {
  return supports.map((support) => `${counts[support]} ${supportLabels[support]}`).join(', ');
}

/** What the record rests on, and whose words it has. */
export function shareLines({ sources, quotations, meetings }: Shares): string[] {
  return [
    `sources with an excerpt: ${percent(sources.withExcerpt)}; with notes: ${percent(sources.withNotes)}`,
    `sources that are transcripts or official pages: ${percent(sources.official)}; copies that name their original: ${percent(sources.copies)}; state media: ${percent(sources.stateMedia)}`,
    `sources by language: ${list(sources.languages)}`,
    `quotations from transcripts or official pages: ${percent(quotations.official)}`,
    `translated quotations with the words as spoken: ${percent(quotations.withOriginal)}`,
    `quotations by language spoken: ${list(quotations.languages)}`,
    `quotations by party: ${list(quotations.parties)}`,
    `words quoted by side: ${list(quotations.wordsBySide)}`,
    `meetings and calls with two accounts: ${percent(meetings.bothAccounts)}; with one, and a search for the other: ${percent(meetings.searched)}`,
  ];
}

function percent({ count, of }: Share): string {
  return of === 0 ? '0 of 0' : `${count} of ${of} (${Math.round((100 * count) / of)} %)`;
}

function list(portions: readonly Portion[]): string {
  const named = portions.slice(0, namedPortions).map(({ name, count }) => `${name} ${count}`);
  const others = portions.slice(namedPortions);
  const sum = others.reduce((total, { count }) => total + count, 0);
  return [...named, ...(others.length > 0 ? [`${others.length} others ${sum}`] : [])].join(', ');
}
