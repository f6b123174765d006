import { foldText } from '../fold-text.ts';
import type { SitePage } from '../site-pages.ts';

/*
 * An office has several names: `US secretary of state` is the `United States Secretary of State`, a foreign minister may
 * be a minister of foreign affairs, a spokeswoman a press secretary. Both the office on record and what is typed are put
 * into the same few words, and compared as sets.
 */

/** Countries and institutions by their adjectives and short names, as English dictionaries and style guides have them. */
const countries: Readonly<Record<string, string>> = {
  us: 'united states( of america)?|usa|americas?|american',
  uk: 'united kingdom|britain|british|english',
  russia: 'russian federation|russian',
  ukraine: 'ukrainian',
  germany: 'german',
  france: 'french',
  poland: 'polish',
  turkey: 'turkish|turkiye',
  china: 'chinese',
  switzerland: 'swiss( confederation)?',
  finland: 'finnish',
  bulgaria: 'bulgarian',
  hungary: 'hungarian',
  belarus: 'belarusian|belarussian',
  egypt: 'egyptian',
  romania: 'romanian',
  italy: 'italian',
  spain: 'spanish',
  canada: 'canadian',
  japan: 'japanese',
  india: 'indian',
  israel: 'israeli',
  iran: 'iranian',
  austria: 'austrian',
  eu: 'european union|european|eus',
  un: 'united nations',
  kyiv: 'kiev',
};

/** Names of offices, the longer before those that are part of them. */
const offices: readonly (readonly [pattern: string, office: string])[] = [
  ['head of the [a-z]+ delegation', 'delegate'],
  ['high representative', 'chief foreign policy'],
  ['foreign affairs and security policy', ''],
  ['pentagon (?:chief|head)|(?:chief|head) of the pentagon', 'us defence-minister'],
  ['secretary of state for defence|secretary of defen[cs]e|defen[cs]e secretary', 'defence-minister'],
  ['minist(?:er|ry) of defen[cs]e', 'defence-minister'],
  ['defen[cs]e minister', 'defence-minister'],
  ['secretary of state for foreign[a-z ]* affairs|foreign secretary|fm', 'foreign-minister'],
  ['minister (?:of|for) (?:[a-z]+ and )?foreign affairs|foreign (?:affairs )?minister', 'foreign-minister'],
  ['ministry of foreign affairs|foreign ministry|mfa', 'foreign-ministry'],
  ['department of state|state department', 'state-department'],
  ['secretary of state|state secretary|secstate', 'secretary-of-state'],
  ['secretary general|general secretary|sec gen|boss|head', 'chief'],
  ['prime minister|premier|pm', 'prime-minister'],
  ['national security advis[eo]r', 'security-adviser'],
  ['press secretary|spokes(?:man|woman|person)', 'spokesperson'],
  ['vice president', 'vice president'],
  ['(?:permanent )?representative|envoy', 'ambassador'],
  ['chair(?:man|woman|person)(?: in office)?', 'chair'],
];

const heads = new Set(
  'chief foreign-minister defence-minister secretary-of-state prime-minister security-adviser spokesperson president ambassador chair chancellor mayor speaker aide adviser'.split(
    ' ',
  ),
);
const lower = new Set(['deputy', 'assistant', 'vice', 'under']);
const small = new Set('of the to for in and at federal s state councillor'.split(' '));

const replacements: readonly (readonly [RegExp, string])[] = [
  ...Object.entries(countries).map(([name, forms]): [RegExp, string] => [
    new RegExp(`\\b(?:${forms})\\b`, 'g'),
    name,
  ]),
  ...offices.map(([pattern, office]): [RegExp, string] => [new RegExp(`\\b(?:${pattern})\\b`, 'g'), office]),
];

interface Office {
  words: ReadonlySet<string>;
  /** What the person is; the rest says of what. */
  head: string | undefined;
  isLower: boolean;
}

/** `isTitle`: an office on record, in which the head comes first. */
function officeIn(text: string, { isTitle }: { isTitle: boolean }): Office {
  let plain = foldText(text.replace(/['’]s?(?=\s|$)/g, ''));
  // The Kremlin is where the Russian president works.
  plain = plain.replace(/\bkremlin\b/g, 'russia president');
  for (const [pattern, word] of replacements) plain = plain.replace(pattern, word);
  const words = plain.split(' ').filter((word) => word !== '' && !small.has(word));
  const ofHead = words.filter((word) => heads.has(word));
  const isHeadFirst = isTitle || /\b(?:of|to|for)\b/.test(plain);
  return {
    words: new Set(words),
    head: isHeadFirst ? ofHead[0] : ofHead.at(-1),
    isLower: words.some((word) => lower.has(word)),
  };
}

const knownOffices = new WeakMap<SitePage, Office[]>();

function officesOf(person: SitePage): Office[] {
  let known = knownOffices.get(person);
  if (!known) {
    known = (person.offices ?? []).map((title) => officeIn(title, { isTitle: true }));
    knownOffices.set(person, known);
  }
  return known;
}

/** People whose office is described by these words, all of them: `NATO chief`, `Russian FM`, `Putin's spokesman`. */
export function findByOffice(pages: readonly SitePage[], typed: string): SitePage[] {
  if (!/\s/.test(typed)) return [];
  const people = pages.filter(({ offices = [] }) => offices.length > 0);
  const asked = officeIn(withOfficeForName(typed, people), { isTitle: false });
  if (asked.head === undefined) return [];
  return people.filter((person) =>
    officesOf(person).some(
      (office) =>
        office.head === asked.head &&
        office.isLower === asked.isLower &&
        [...asked.words].every((word) => office.words.has(word)),
    ),
  );
}

/** `President of Russia spokesman` for `Putin's spokesman`. */
function withOfficeForName(typed: string, people: readonly SitePage[]): string {
  return typed.replace(/(\p{L}+)['’]s\s/gu, (written, name: string) => {
    const wanted = foldText(name);
    const [person, ...others] = people.filter(({ title }) => foldText(title).split(' ').at(-1) === wanted);
    const office = others.length === 0 ? person?.offices?.[0] : undefined;
    if (office === undefined) return written;
    // A minister's spokeswoman is the ministry's.
    const institution = office.replace(/minister (?=(?:of|for) foreign)/i, 'Ministry ');
    return `${institution.replace(/\bof (?:the )?(?!foreign)/gi, ' ')} `;
  });
}
