import { formatDay } from '../content-model/calendar.ts';
import type { Site } from '../content-model/site.ts';

/** What the page about the site shows besides its fixed text. */
export interface AboutPage {
  /** `62 articles, 83 events, 210 statements by 49 people and 360 sources` */
  counts: string;
  editionLabel: string;
  trust: TrustAnswer[];
}

/** One subject of the Journalism Trust Initiative's list, and what is true of this site. */
export interface TrustAnswer {
  subject: string;
  answer: string;
}

const trust: readonly TrustAnswer[] = [
  {
    subject: 'Basic information about the outlet',
    answer:
      'Name: Geneva Track. What it covers, for whom and under which licence is on this page. It has no legal entity and no office.',
  },
  {
    subject: 'Editorial mission',
    answer:
      'To tell completely, neutrally and exactly what happened, what was said and what was promised in one chapter of diplomacy, with every claim traceable to its source.',
  },
  {
    subject: 'Ownership and management',
    answer:
      'Nobody owns it. Who may publish is settled in the repository: each change is proposed there and checked by a machine, and its review can be read.',
  },
  {
    subject: 'Location and contact',
    answer: 'The repository is the one place to write to. There is no letter box and no telephone.',
  },
  {
    subject: 'Sources of revenue',
    answer: 'None. No advertising, no subscription, no grants, no sponsored content, no affiliate links.',
  },
  {
    subject: 'Data collection',
    answer:
      'None. No cookies, no scripts on reading pages, no requests to other hosts, no statistics of visitors.',
  },
  {
    subject: 'Editorial guidelines',
    answer:
      'Attribution, neutrality, dates, names, quotations and corrections are laid down in the guide that authors work with, beside the content in the repository.',
  },
  {
    subject: 'Accuracy',
    answer:
      'Quotations are compared with their sources word for word, names, dates and references are checked, and every paragraph is cited, each time the site is built. What a machine cannot see is left to review.',
  },
  {
    subject: 'Responsibility for content',
    answer:
      'Each article has its author line. Changes and who made them are public in the history of the repository.',
  },
  {
    subject: 'Sources',
    answer:
      'Named, dated, linked, with their kind, language and the passages relied on. Unnamed officials are used only as others reported them and called unnamed.',
  },
  {
    subject: 'Affected persons and private life',
    answer:
      'Only office holders in their public role are covered. Birth dates and private details are left out on purpose.',
  },
  {
    subject: 'Algorithms',
    answer:
      'Lists are sorted by day or by a stated rule. Nothing is personalised. Search runs in the reader’s browser.',
  },
  {
    subject: 'User-generated content',
    answer:
      'There are no comments. Proposals come through the repository and are treated as any other change.',
  },
  {
    subject: 'Opinion and fact',
    answer: 'There is no opinion section. Analyses set accounts side by side and say so in their label.',
  },
  { subject: 'Sponsored and advertising content', answer: 'There is none.' },
  {
    subject: 'Handling of complaints',
    answer: 'In the open, in the repository, as described under “How to report an error”.',
  },
  {
    subject: 'Corrections',
    answer:
      'Graded, dated, listed and published as a feed; enforced by a check that compares what is published with what was.',
  },
  {
    subject: 'Internal accountability',
    answer:
      'Rules that can be tested are tests; they run for every change and can be read in the repository.',
  },
  {
    subject: 'External accountability',
    answer:
      'None: no press council, no certificate. Readers hold the site to its sources, each of which is linked.',
  },
];

export function aboutPage(site: Site): AboutPage {
  const { articles, events, people, sources } = site.entries;
  return {
    counts: `${articles.length} articles, ${events.length} events, ${site.statements.length} statements, ${people.length} people and ${sources.length} sources`,
    editionLabel: formatDay(site.edition),
    trust: [...trust],
  };
}
