import type { Site } from '../content-model/site.ts';
import { formatDay } from '../dates/calendar.ts';

/** What the page about the site shows besides its fixed text. */
export interface AboutPage {
  /** `62 articles, 83 events, 210 statements, 49 people and 360 sources` */
  counts: string;
  editionLabel: string;
  trust: TrustAnswer[];
}

/** One clause of the Journalism Trust Initiative's list, and what is true of this site. */
export interface TrustAnswer {
  /** 1 to 18, as the standard counts. */
  clause: number;
  subject: string;
  answer: string;
}

/** Subject and answer of each clause, in the order of the standard. */
const trust: readonly (readonly [subject: string, answer: string])[] = [
  [
    'Identity',
    'Geneva Track, a web site in English. It has no legal form and is registered nowhere. What it covers, how it works and under which licence are on this page.',
  ],
  [
    'Editorial mission',
    'To tell completely, neutrally and exactly what happened, what was said and what was promised in one chapter of diplomacy, with every claim traceable to its source.',
  ],
  [
    'Public service media',
    'Not applicable. It is not a public service broadcaster, has no mandate from any state and receives no public money.',
  ],
  [
    'Type of ownership',
    'None. There is no company, association, foundation or public body behind it. The text and the code are under open licences, so that anybody may copy and continue them.',
  ],
  [
    'Owners’ identity',
    'Not applicable: there is no owner to name. The texts are signed Geneva Track; the people who write them are not named on the site.',
  ],
  [
    'Management and location',
    'There is no management, no editor-in-chief and no office. What is published, and under which rules, is settled in the project’s repository.',
  ],
  [
    'Editorial contact',
    'The issues of the repository, as described under “How to report an error”. There is no letter box, no telephone and no press office.',
  ],
  [
    'Revenue and data',
    'Revenue: none. No advertising, subscription, grant, donation, sponsored content or affiliate link. Data of readers: none. No cookies, no scripts on reading pages, no requests to other hosts, no statistics of visitors; a server that carries the pages may keep its own log.',
  ],
  [
    'Principles of journalism',
    'Attribution, neutrality, dates, names, quotations and corrections are laid down in the guide that authors work with, beside the content in the repository. There is no opinion section; the label of an article says whether it is a report, an analysis or background. Only office holders in their public role are covered, and private details are left out on purpose.',
  ],
  [
    'Accuracy',
    'Each time the site is built, quotations are compared with their sources word for word, names, dates and references are checked, and every paragraph must cite a source. What a machine cannot see may still be wrong. Corrections are graded, dated, listed and published as a feed; a check refuses a changed headline, date, figure or quotation without one.',
  ],
  [
    'Content from the public',
    'None is published as such: there are no comments and no letters. A proposal that comes through the repository is checked like any other change, and what is taken over becomes part of the site.',
  ],
  [
    'Sources',
    'Named, dated and linked, with their kind, language and the passages relied on. State media are marked. Unnamed officials appear only as others reported them, and are called unnamed. The site has no sources of its own and speaks to nobody.',
  ],
  [
    'Affiliations',
    'None with a government, party, company, university or other outlet. The interests of single authors are not recorded, which readers should know.',
  ],
  [
    'Internal accountability',
    'Rules that can be tested are tests; they run for every change and can be read in the repository, as can each change. There is no ombudsman and no editorial board.',
  ],
  [
    'External accountability',
    'None: no press council, no regulator, no certificate. Complaints are answered in the open, in the repository. Readers can hold the site to its sources, each of which is linked.',
  ],
  [
    'Professionalism',
    'Nobody is employed or paid, so there are no terms of work to describe. The site has signed no code of ethics; it binds itself to the rules on this page. Lists are sorted by day or by a stated rule, nothing is personalised, and machine translations are named as such.',
  ],
  [
    'Training',
    'None is given. Authors have a written guide, and a checker that says of each mistake what is wrong and what to write instead.',
  ],
  [
    'Publication of this self-assessment',
    'This list is all of it. It is published here, changes with the site and can be compared with what it said before in the repository. Nobody outside has examined it: Geneva Track is not certified.',
  ],
];

export function aboutPage(site: Site): AboutPage {
  const { articles, events, people, sources } = site.entries;
  return {
    counts: `${articles.length} articles, ${events.length} events, ${site.statements.length} statements, ${people.length} people and ${sources.length} sources`,
    editionLabel: formatDay(site.edition),
    trust: trust.map(([subject, answer], place) => ({ clause: place + 1, subject, answer })),
  };
}
