import { LineCounter, parseDocument } from 'yaml';
import type { Position } from '../content-model/problem.ts';

/** YAML as it was read, with the place of each of its offsets. */
export interface ReadYaml {
  document: ReturnType<typeof parseDocument>;
  place: (offset: number) => Position;
}

/**
 * Reads YAML by its 1.2 core schema, in which dates stay strings.
 *
 * @param linesBefore so many lines of the file stand before this text
 */
export function readYaml(text: string, linesBefore = 0): ReadYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter, prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  return { document, place };
}
