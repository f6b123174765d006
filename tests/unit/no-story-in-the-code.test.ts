import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const projectRoot = join(import.meta.dirname, '../..');

/** Words of the story that the record in `content/` tells: the code serves any. `originator` has one inside. */
const story = /geneva|lavrov|blinken|russia|(?<![a-z])nato(?![a-z])|2022/i;

/** A comment may have an example, where it says that it is one. */
const example = /^\s*(?:\*|\/\/|\/\*).*(?:for example|Example:|e\.g\.)/;

function linesOfStory(text: string): string[] {
  return text.split('\n').filter((line) => story.test(line) && !example.test(line));
}

test('no line of the code names the story that it is used for', () => {
  const files = globSync('src/**/*.{ts,mjs,astro,css,md}', { cwd: projectRoot });
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    linesOfStory(readFileSync(join(projectRoot, file), 'utf8')).map(
      (line) => `${file.split(sep).join('/')}: ${line.trim()}`,
    ),
  );
  expect(found).toEqual([]);
});

test.each([
  ["const place = 'geneva';", true],
  ['/** The day of `2022-01-21`. */', true],
  ['/** A day, for example `2022-01-21`. */', false],
  ["const day = '2022-01-21'; // for example", true],
  ["dialect: { lineTerminator: '\\r\\n' }", false],
])('%s (%s)', (line, isOfStory) => {
  expect(linesOfStory(line).length > 0).toBe(isOfStory);
});
