import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Position, RuleInfo } from '../../content-model/problem.ts';

export const citationForm: RuleInfo = {
  name: 'citation-form',
  summary: 'a citation that is not [@source-id], is not closed, or stands in a heading or a link',
  severity: 'error',
};

/**
 * Turns `[@source-id]` and `[@a; @b]` (Pandoc's form) into numbered links to the list of sources under the text.
 * A source keeps the number of its first citation.
 */
export function findCitations() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[@')) return undefined;
      const pieces: PhrasingContent[] = [];
      let end = 0;
      for (const { inner, start, length, place } of citationsIn(node, source)) {
        // No space between the preceding word and the number.
        pieces.push({ type: 'text', value: node.value.slice(end, start).trimEnd() });
        refuseWhere(parent.type, place, file);
        if (inner === undefined) {
          const message = 'this citation is never closed. Write [@source-id] with its second bracket';
          file.message(message, { place, ruleId: citationForm.name });
        } else pieces.push(citationMark(inner, place, file));
        end = start + length;
      }
      pieces.push({ type: 'text', value: node.value.slice(end) });
      const kept = pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
      (parent as Paragraph).children.splice(index, 1, ...kept);
      return [SKIP, index + kept.length];
    });
  };
}

/** Text in a node that looks like a citation, and its offset there. */
export interface FoundCitation {
  /** The text between the brackets; missing if there is no closing bracket. */
  inner?: string;
  start: number;
  length: number;
  place: Position;
}

/** The citations in a text node; `\\[@x]` is not one. */
export function citationsIn(node: Text, source: string): FoundCitation[] {
  const from = node.position?.start.offset ?? 0;
  const written = source.slice(from, node.position?.end.offset);
  const opened = [...written.matchAll(/(\\*)\[@/g)];
  return [...node.value.matchAll(/\[@(?:([^[\]]*)\])?/g)].flatMap((match, index) => {
    const [whole, inner] = match;
    const [before = '', backslashes = ''] = opened[index] ?? [];
    if (backslashes.length % 2 === 1) return [];
    const offset = (opened[index]?.index ?? 0) + before.length - 2;
    return [
      {
        ...(inner !== undefined && { inner: `@${inner}` }),
        start: match.index,
        length: whole.length,
        place: placeAt(node, written, offset),
      },
    ];
  });
}

/** A number in a heading would be read as part of it, and one in a link would nest two links. */
function refuseWhere(parentType: string, place: Position, file: VFile): void {
  if (parentType !== 'heading' && parentType !== 'link') return;
  file.message(
    `a citation cannot stand in a ${parentType}. Write it after the ${parentType === 'link' ? 'link' : 'sentence that it bears out'}`,
    { place, ruleId: citationForm.name },
  );
}

/** The ids between the brackets of a citation; undefined if they are not in Pandoc's form. */
export function citedIds(inner: string): string[] | undefined {
  const ids = inner.split(';').map((part) => /^@([A-Za-z0-9][\w-]*)$/.exec(part.trim())?.[1]);
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

function citationMark(inner: string, place: Position, file: VFile): PhrasingContent {
  const ids = citedIds(inner);
  if (!ids) {
    file.message(
      `"[${inner}]" is not a citation. Write [@source-id], or [@first-id; @second-id] for several`,
      {
        place,
        ruleId: citationForm.name,
      },
    );
    return { type: 'text', value: ` [${inner}]` };
  }
  return {
    type: 'emphasis',
    data: { hName: 'sup', hProperties: { className: ['citations'] } },
    children: ids.flatMap((id, order): PhrasingContent[] => {
      const { number, occurrence } = numberOf(id, place, file);
      const link: PhrasingContent = {
        type: 'link',
        url: `#source-${number}`,
        data: {
          hProperties: {
            className: ['citation'],
            id: occurrence === 1 ? `citation-${number}` : `citation-${number}-${occurrence}`,
            ariaLabel: `Source ${number}`,
          },
        },
        children: [{ type: 'text', value: String(number) }],
      };
      return order === 0 ? [link] : [{ type: 'text', value: ', ' }, link];
    }),
  };
}

function numberOf(source: string, place: Position, file: VFile): { number: number; occurrence: number } {
  const citations = file.data.body?.citations ?? [];
  let citation = citations.find((known) => known.source === source);
  if (!citation) {
    citation = { source, number: citations.length + 1, occurrences: [] };
    citations.push(citation);
  }
  citation.occurrences.push(place);
  return { number: citation.number, occurrence: citation.occurrences.length };
}

function placeAt(node: Text, written: string, offset: number): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const before = written.slice(0, offset).split('\n');
  return before.length === 1
    ? { line, column: column + offset }
    : { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
