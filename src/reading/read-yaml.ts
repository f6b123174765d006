import { LineCounter, parseDocument } from 'yaml';
import type { Position } from '../content-model/problem.ts';

/** Parsed YAML, and a function from offsets to positions. */
export interface ReadYaml {
  document: ReturnType<typeof parseDocument>;
  place: (offset: number) => Position;
}

/**
 * Parses YAML by its 1.2 core schema, in which dates stay strings.
 *
 * @param linesBefore number of lines in the file before this text
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
