import type { WrittenEntry } from '../content-model/entry.ts';
import type { Position } from '../content-model/problem.ts';
import { positionOf } from '../content-model/written-positions.ts';
import { withFiguresInDigits } from './figures.ts';
import { gradeOfWords } from './grades.ts';
import { isSamePath, type PublishedText, publishedTextsIn } from './published-text.ts';

/**
 * The first place where the body, or a sentence at the top of front matter, differs by more than typos between two
 * revisions of an entry. Lists of sentences, such as positions and provisions, are not compared.
 */
export function firstChangedWords(before: WrittenEntry, after: WrittenEntry): Position | undefined {
  const [published, present] = [before, after].map((entry) =>
    publishedTextsIn(entry).filter(({ path }) => path.length < 2),
  ) as [PublishedText[], PublishedText[]];
  const placeOf = ({ path, place }: PublishedText) => place ?? positionOf(after, path);
  const come = [...present];
  const gone = published.filter((former) => {
    const at = come.findIndex(
      (other) => isSamePath(other.path, former.path) && isWordedAlike(former.text, other.text),
    );
    if (at >= 0) come.splice(at, 1);
    return at < 0;
  });
  if (come.length > 0) return come.map(placeOf).sort((a, b) => a.line - b.line || a.column - b.column)[0];
  const [missing] = gone;
  if (!missing) return undefined;
  const successor = present[published.indexOf(missing)];
  return successor && isSamePath(successor.path, missing.path)
    ? placeOf(successor)
    : positionOf(after, missing.path);
}

function isWordedAlike(from: string, to: string): boolean {
  const grade = gradeOfWords(withFiguresInDigits(from), withFiguresInDigits(to));
  return grade === undefined || grade === 'typo';
}
