const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

const words = [...units, ...tens].join('|');
const inWords = new RegExp(
  `(?<![\\p{L}-])(${words})(?:[ -](${units.slice(1, 10).join('|')}))?(?:[ -](${Object.keys(scales).join('|')}))?(?!\\p{L})`,
  'giu',
);
const inDigits =
  /(?<![\p{L}\p{N}.,:])(\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?:[ -](hundred|thousand|million|billion))?(?![\p{N}:])/giu;

/** A number in a text, in digits or in English words. */
export interface WrittenNumber {
  /** As it is written. */
  text: string;
  offset: number;
  value: number;
}

/** The numbers in a text: `8,500`, `ninety`, `1.5 million`. The words “one” and “zero” do not count. */
export function numbersIn(text: string): WrittenNumber[] {
  return [
    ...[...text.matchAll(inDigits)].map(({ 0: written, 1: digits = '', 2: scale, index }) => ({
      text: written,
      offset: index,
      value: valueOfDigits(digits) * (scales[scale?.toLowerCase() ?? ''] ?? 1),
    })),
    ...[...text.matchAll(inWords)].flatMap(({ 0: written, 1: first = '', 2: second, 3: scale, index }) => {
      const value =
        (valueOfWord(first) + (second ? valueOfWord(second) : 0)) * (scales[scale?.toLowerCase() ?? ''] ?? 1);
      return value < 2 ? [] : [{ text: written, offset: index, value }];
    }),
  ].sort((a, b) => a.offset - b.offset);
}

function valueOfDigits(digits: string): number {
  const isGrouped = /^\d{1,3}([,.\u00a0\u202f ]\d{3})+$/.test(digits);
  return Number(isGrouped ? digits.replace(/\D/g, '') : digits.replace(',', '.'));
}

function valueOfWord(word: string): number {
  const unit = units.indexOf(word.toLowerCase());
  return unit >= 0 ? unit : 20 + 10 * tens.indexOf(word.toLowerCase());
}
