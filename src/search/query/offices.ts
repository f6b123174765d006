import { foldText } from '../fold-text.ts';
import type { SitePage } from '../site-pages.ts';

/*
 * An office has several names: a US secretary of state is the United States Secretary of State, a foreign minister may be
 * a minister of foreign affairs, a spokeswoman a press secretary. The offices on record and what is typed are put into the
 * same few words, with parties by their ids, and compared as sets.
 */

/**
 * Names of offices in English, and a few in other languages. The longer come before those that are part of them. After
 * the entries of Merriam-Webster and the Oxford English Dictionary for each office, and Duden, Larousse and Ozhegov for the
 * other languages.
 */
const officeNames: readonly (readonly [pattern: string, office: string])[] = [
  ['head of the [a-z-]+ delegation', 'delegate'],
  ['head of the office', 'officehead'],
  ['high representative', 'chief foreign policy'],
  ['foreign affairs and security policy', ''],
  ['(?:foreign policy|top diplomat|diplomatic) chief|top diplomat|chief diplomat', 'chief-diplomat'],
  ['secretary of state for defence|secretary of defen[cs]e|defen[cs]e secretary', 'defence-minister'],
  ['minister (?:of|for) defen[cs]e|defen[cs]e minister|verteidigungsminister(?:in)?', 'defence-minister'],
  ['ministry of defen[cs]e', 'defence-ministry'],
  ['secretary of state for foreign[a-z ]* affairs|foreign secretary|fm', 'foreign-minister'],
  ['minister (?:of|for) (?:[a-z]+ and )?foreign affairs|foreign (?:affairs )?minister', 'foreign-minister'],
  ['department of foreign affairs', 'foreign-minister'],
  [
    'aussenminister(?:in)?|ministre des affaires etrangeres|министр иностранных дел|глава мид',
    'foreign-minister',
  ],
  [
    'minister spraw zagranicznych|ministro de (?:asuntos )?exteriores|міністр закордонних справ',
    'foreign-minister',
  ],
  ['ministry of foreign affairs|foreign ministry|mfa', 'foreign-ministry'],
  ['department of state|state department', 'state-department'],
  ['secretary of state|state secretary|secstate|госсекретарь|держсекретар', 'secretary-of-state'],
  [
    'secretary general|general secretary|sec gen|secgen|boss|head(?= of)|leader|генсек|генеральный секретарь',
    'chief',
  ],
  ['generalsekretar(?:in)?|secretaire general|sekretarz generalny|secretario general', 'chief'],
  ['prime minister|premier|pm|premierminister|премьер(?: министр)?|premier ministre', 'prime-minister'],
  ['national security advis[eo]r', 'security-adviser'],
  ['press secretary|spokes(?:man|woman|person)|press officer|sprecher(?:in)?|porte parole', 'spokesperson'],
  ['пресс секретарь|представитель|rzecznik|portavoz', 'spokesperson'],
  ['bundeskanzler(?:in)?|kanzler(?:in)?|chancelier|канцлер|kanclerz|canciller', 'chancellor'],
  ['prasident(?:in)?|президент|prezydent|presidente', 'president'],
  ['(?:permanent )?representative|envoy|postpred|постпред', 'ambassador'],
  ['chair(?:man|woman|person)(?: in office)?', 'chair'],
  ['advis[eo]r', 'adviser'],
  ['number two|no 2|second in command', 'deputy'],
];

/** What a person is, where the other words say of what. */
const heads = new Set(
  `chief chief-diplomat foreign-minister defence-minister secretary-of-state prime-minister security-adviser spokesperson
president ambassador chair chancellor mayor speaker aide adviser secretary delegate officehead`.split(/\s+/),
);
const ministers = ['foreign-minister', 'defence-minister', 'secretary-of-state'];
/** Who a head of something is called, from the most telling. */
const chiefs = ['chief', 'chair', 'president', 'prime-minister', ...ministers];
/** Offices whose names need no country: there are few, and the words mean nothing else. */
const ownOffices = new Set(['chancellor', 'secretary-of-state', 'security-adviser']);
const lowerRanks = new Set(['deputy', 'assistant', 'vice', 'under', 'former']);
const smallWords = new Set(
  'of the to for in at and federal general councillor s current then who is was der die das des de la le du'.split(
    ' ',
  ),
);

const patterns = officeNames.map(([pattern, office]): [RegExp, string] => [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'),
  office,
]);

interface Office {
  words: ReadonlySet<string>;
  head: string | undefined;
  isLower: boolean;
}

/** The pages of people with offices, and the parties that offices are of. */
export class Offices {
  readonly #parties: ReadonlyMap<string, SitePage>;
  /** Names of parties, the longest first. */
  readonly #partyNames: readonly (readonly [name: string, id: string])[];
  readonly #holders: readonly { person: SitePage; offices: readonly Office[] }[];

  constructor(pages: readonly SitePage[]) {
    const parties = pages.filter(({ kind }) => kind === 'party');
    this.#parties = new Map(parties.map((party) => [party.id, party]));
    this.#partyNames = parties
      .flatMap(({ id, title, names = [], adjectives = [] }) =>
        [title, ...names, ...adjectives].map((name) => [foldText(name), id] as const),
      )
      .filter(([name]) => name.length > 1)
      .sort(([a], [b]) => b.length - a.length);
    this.#holders = pages
      .filter(({ offices = [] }) => offices.length > 0)
      .map((person) => ({
        person,
        offices: (person.offices ?? []).map((title) => this.#officeIn(title, { isTitle: true })),
      }));
  }

  /** People whose office is described by these words: `UN chief`, `Swiss FM`, `the president’s spokesman`. */
  holdersOf(typed: string): SitePage[] {
    const asked = this.#officeIn(this.#withOfficeForName(typed), { isTitle: false });
    const parties = [...asked.words].filter((word) => this.#parties.has(word));
    if (asked.head === undefined) return [];
    const found = this.#holders.flatMap(({ person, offices }) => {
      const ranks = offices.flatMap((office) => {
        const rank = this.#rankOf(office, asked, person);
        return rank === undefined ? [] : [rank];
      });
      return ranks.length === 0 ? [] : [{ person, rank: Math.min(...ranks) }];
    });
    const best = Math.min(...found.map(({ rank }) => rank));
    const holders = found.filter(({ rank }) => rank === best).map(({ person }) => person);
    // An office alone says nothing, unless only one person has it.
    const isTelling = parties.length > 0 || (holders.length === 1 && best === 0);
    return isTelling && (asked.words.size > 1 || ownOffices.has(asked.head)) ? holders : [];
  }

  /** How well an office is the one that is asked for: 0 for exactly, undefined for not at all. */
  #rankOf(office: Office, asked: Office, person: SitePage): number | undefined {
    if (office.isLower !== asked.isLower || asked.head === undefined) return undefined;
    const isOf = (word: string) => word === asked.head || this.#hasWord(office, word, person);
    if (![...asked.words].every(isOf)) return undefined;
    if (office.head === asked.head) return 0;
    if (asked.head === 'chief-diplomat') {
      const at = ['foreign-minister', 'secretary-of-state', 'chief'].indexOf(office.head ?? '');
      return at < 0 ? undefined : 1;
    }
    if (asked.head !== 'chief') return undefined;
    const at = chiefs.indexOf(office.head ?? '');
    // The head of a ministry is a minister; that of an alliance may be called its chair.
    const isMinister = ministers.includes(office.head ?? '');
    const ofMinistry = [...asked.words].some((word) => this.#parties.get(word)?.isPart);
    return at < 0 || isMinister !== ofMinistry ? undefined : at;
  }

  #hasWord({ words }: Office, word: string, person: SitePage): boolean {
    if (words.has(word)) return true;
    const party = this.#parties.get(word);
    if (!party) return false;
    if (person.party === word) return true;
    // A presidency is called by its house.
    const whole = party.partOf;
    const isPresidency = [party.title, ...(party.names ?? [])].some((name) => /presiden/i.test(name));
    return whole !== undefined && words.has(whole) && isPresidency && words.has('president');
  }

  /** @param isTitle an office on record, in which the head comes first */
  #officeIn(text: string, { isTitle }: { isTitle: boolean }): Office {
    let plain = ` ${foldText(text.replace(/['’]s?(?=\s|$)/g, ''))} `;
    for (const [pattern, office] of patterns) plain = plain.replace(pattern, office);
    for (const [name, id] of this.#partyNames) {
      if (plain.includes(` ${name} `)) plain = plain.replaceAll(` ${name} `, ` ${id} `);
    }
    const words = plain.split(' ').filter((word) => word !== '' && !smallWords.has(word));
    const ofHead = words.filter((word) => heads.has(word));
    const isHeadFirst = isTitle || /\b(?:of|to|for)\b/.test(plain);
    return {
      words: new Set(words),
      head: isHeadFirst ? ofHead[0] : ofHead.at(-1),
      isLower: words.some((word) => lowerRanks.has(word)),
    };
  }

  /** The office of the person instead of the name: a minister’s spokeswoman is the ministry’s. */
  #withOfficeForName(typed: string): string {
    return typed.replace(/(\p{L}+)['’]s\s/gu, (written, name: string) => {
      const wanted = foldText(name);
      const [holder, ...others] = this.#holders.filter(
        ({ person }) => foldText(person.title).split(' ').at(-1) === wanted,
      );
      const office = others.length === 0 ? holder?.person.offices?.[0] : undefined;
      if (office === undefined) return written;
      const institution = office.replace(/minister (?=(?:of|for) foreign)/i, 'Ministry ');
      return `${institution.replace(/\bof (?:the )?(?!foreign)/gi, ' ')} `;
    });
  }
}

const known = new WeakMap<readonly SitePage[], Offices>();

export function findByOffice(pages: readonly SitePage[], typed: string): SitePage[] {
  let offices = known.get(pages);
  if (!offices) {
    offices = new Offices(pages);
    known.set(pages, offices);
  }
  return offices.holdersOf(typed);
}
