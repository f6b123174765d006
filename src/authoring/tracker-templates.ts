import { formatDay } from '../dates/calendar.ts';
import type { TrackerAnswers } from './new-tracker.ts';

/** What the files of a new tracker are filled with. */
export interface TrackerWords extends TrackerAnswers {
  /** Its short name in letters, digits and hyphens. */
  id: string;
  /** A text as a value of YAML. */
  inYaml: (text: string) => string;
}

/** The files of a new content folder, by their path in it. All of them pass the checker. */
export function trackerTemplates(words: TrackerWords): Map<string, string> {
  const { name, firstDay, place, offset, inYaml } = words;
  const placeName = place
    .split('-')
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
    .join(' ');
  const event = `${firstDay}-first-meeting`;
  return new Map([
    ['site.yaml', siteFile(words, event)],
    [
      'README.md',
      `# The content of ${name}\n\nThe editorial guide of the engine, content/README.md there, says what each field and each line of site.yaml is for.\n`,
    ],
    [
      'LICENSE',
      `The texts and records in this folder are licensed under Creative Commons Attribution 4.0 International:\nhttps://creativecommons.org/licenses/by/4.0/\n\nWords quoted from others are under their own terms.\n`,
    ],
    ['pages/home.md', homePage(name, event)],
    ['pages/about.md', aboutPage(name)],
    [
      'identity/favicon.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0a4763" d="M2 2h28v28H2z"/><path fill="#fcfcfa" d="M8 9h16v3H8zM8 15h16v3H8zM8 21h10v3H8z"/></svg>\n',
    ],
    [`places/${place}.md`, `---\nname: ${inYaml(placeName)}\n---\n`],
    [
      'parties/example-council.md',
      '---\nname: Example Council\nkind: organisation\nsources: [example-gazette]\n---\n\nAn example of a party to the story. [@example-gazette]\n',
    ],
    [
      'people/example-person.md',
      '---\nname: Example Person\nparty: example-council\nroles:\n  - title: Speaker of the council\nsources: [example-gazette]\n---\n\nAn example of somebody who speaks for a party. [@example-gazette]\n',
    ],
    [
      'sources/example-gazette.md',
      `---\ntitle: The council meets\npublisher: Example Gazette\nurl: https://gazette.example/council-meets\npublished: ${firstDay}\naccessed: ${firstDay}\nlanguage: en\nkind: newspaper\n---\n\nThe speaker said: “We shall answer in writing.”\n`,
    ],
    [
      `events/${event}.md`,
      `---\ntitle: An example of a meeting\ndate: ${firstDay}\nkind: meeting\nplace: ${place}\npeople: [example-person]\nparties: [example-council]\nsources: [example-gazette]\nweight: key\noutcome: An example of what came of it.\n---\n\nAn example of an event, with words that were said there. [@example-gazette]\n\n:::quote{#in-writing by=example-person on=${firstDay} source=example-gazette}\nWe shall answer in writing.\n:::\n`,
    ],
    [
      `articles/${firstDay}-first-report.md`,
      `---\ntitle: An example of a first report\nsummary: It shows what an article is made of, and makes way for the first one of your own.\npublished: ${firstDay}T18:00${offset}\nkind: report\ndateline: { place: ${place}, date: ${firstDay} }\nevents: [${event}]\nsourcing_note: This is an example, with the one source that it was made with.\n---\n\nThe [Example Council](party:example-council) met on ${formatDay(firstDay)}, and [Example Person](person:example-person) spoke for it. [@example-gazette]\n`,
    ],
  ]);
}

function siteFile(
  { id, name, shortName, firstDay, place, offset, languages, inYaml }: TrackerWords,
  event: string,
): string {
  return `# What is particular to this tracker. What is marked with ! is to be changed before the site is published.
id: ${id}
name: ${inYaml(name)}
short_name: ${inYaml(shortName)}
# !
tagline: ${inYaml(`${name}: what happened, and who said what`)}
# !
description: ${inYaml(`${name} tells what happened, who said exactly what, and who told it.`)}
# ! The line at the foot of each page: “${name} is a record of …”
subject: what began on {pivotal_day}
# !
address: https://${id}.example
licence:
  id: CC-BY-4.0
  name: Creative Commons Attribution 4.0 International
  url: https://creativecommons.org/licenses/by/4.0/
languages: [${languages.join(', ')}]

pivotal_day: ${firstDay}
pivotal_event: ${event}
# !
scope: { from: ${firstDay}, to: ${firstDay} }

default_place: ${place}
default_offset: "${offset}"
default_author: ${inYaml(name)}

# !
card:
  kicker: ${inYaml(formatDay(firstDay))}
  headline: ${inYaml(`${name}: who said exactly what, and who told it`)}
# ! Points at the edges of the map, each [latitude, longitude].
map:
  region: the world
  corners: [[70, -150], [-50, 150]]
search:
  description: ${inYaml(`What was said and done, by person, day and words: ${name}`)}
  example: council

# ! A mail address, or a web address.
contact: https://${id}.example/about/#report-an-error
`;
}

function homePage(name: string, event: string): string {
  return `---
title: Who said what, and when
description: What happened, who said what and what was promised, day by day, from the sources.
---

${name} begins with [a first meeting](event:${event}). This is an example of the words at the head of the site.

The site follows the story day by day, from the sources: what happened, what each side said, asked and promised, and who told it.
`;
}

function aboutPage(name: string): string {
  return `---
title: About and method
description: What the site is, how it works, and how to report an error.
---

${name} is a record of what happened, who said exactly what and when, and who told it.

The record now holds {counts}. It is as of {edition}, and covers {scope}.

## Who said it, and who told it {#attribution}

Every quotation is a record of its own with speaker, day, occasion, source and language, and an address that stays. Its words are compared with the excerpt of its source each time the site is built.

## Corrections {#corrections-policy}

What is wrong is corrected, and the correction is [listed](/corrections/).

## How to report an error {#report-an-error}

Write to {contact} with the address of the page, the words that are wrong, and a source for what is right.
`;
}
