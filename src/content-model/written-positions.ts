import type { Position } from './problem.ts';

/**
 * Where the values of an entry's front matter are in the file, one per line: `dateline.place 5:13`. Text, because a
 * check loads these for every file but looks up few: as objects they would be half of what it loads.
 */
export type WrittenPositions = string;

/** @param positions by path: `dateline.place`, `related.0` */
export function writePositions(positions: Readonly<Record<string, Position>>): WrittenPositions {
  return Object.entries(positions)
    .map(([path, { line, column }]) => `\n${path} ${line}:${column}`)
    .join('');
}

function findPosition(positions: WrittenPositions, path: string): Position | undefined {
  const before = `\n${path} `;
  const at = positions.indexOf(before);
  if (at < 0) return undefined;
  const [line, column] = positions.slice(at + before.length).split(/[:\n]/, 2);
  return { line: Number(line), column: Number(column) };
}

/** Anything that knows where its fields are written. */
export interface Positioned {
  positions: WrittenPositions;
}

/** Whether a field is there, accepted or not. */
export function hasField(entry: Positioned, field: string): boolean {
  return findPosition(entry.positions, field) !== undefined;
}

/** The position of a field, else of the nearest field around it, else the top of the file. */
export function positionOf(entry: Positioned, path: readonly PropertyKey[]): Position {
  for (let length = path.length; length > 0; length--) {
    const position = findPosition(entry.positions, path.slice(0, length).join('.'));
    if (position) return position;
  }
  return { line: 1, column: 1 };
}
