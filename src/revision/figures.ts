const units = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const powers = { hundred: 100, thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };

const values = new Map<string, number>([
  ...units.map((word, at): [string, number] => [word, at + 2]),
  ...teens.map((word, at): [string, number] => [word, at + 10]),
  ...tens.map((word, at): [string, number] => [word, 10 * (at + 2)]),
  ['one', 1],
  ...Object.entries(powers),
]);

/** "One" by itself is seldom a figure. */
const figure = new RegExp(
  `\\d+(?:[.,]\\d+)*|\\b(?:(?:${tens.join('|')})-(?:one|${units.join('|')})|(?:${[...tens, ...teens, ...units].join('|')})|(?:${Object.keys(powers).join('|')})s?)\\b`,
  'gi',
);

/** The text without its numbers. */
export function withoutFigures(text: string): string {
  return text.replace(figure, ' ');
}

/** The numbers of a text in digits, including those in words: "ninety minutes" has the same figure as "90". */
export function figuresIn(text: string): string[] {
  return (text.match(figure) ?? []).map(inDigits);
}

/** The text with numbers in words turned into digits. */
export function withFiguresInDigits(text: string): string {
  return text.replace(figure, inDigits);
}

function inDigits(found: string): string {
  if (/^\d/.test(found)) return found;
  const words = found
    .toLowerCase()
    .replace(/(?<=d|n)s$/, '')
    .split('-');
  return String(words.reduce((sum, word) => sum + (values.get(word) ?? 0), 0));
}
