import { collections } from '../../src/content-model/collections.ts';
import type { Entry } from '../../src/content-model/entry.ts';
import type { Site } from '../../src/content-model/site.ts';
import { distributedFiles } from '../../src/distribution/distributed-files.ts';
import { sitemapFiles } from '../../src/distribution/sitemap.ts';
import { articleCard } from '../../src/distribution/social-card.ts';
import { articlePage } from '../../src/page-models/article-page.ts';
import { articlesPage } from '../../src/page-models/articles-page.ts';
import { monthPage, yearPage } from '../../src/page-models/calendar-page.ts';
import { correctionsPage } from '../../src/page-models/corrections-page.ts';
import { dataPage } from '../../src/page-models/data-page.ts';
import { dayPage } from '../../src/page-models/day-page.ts';
import { disagreementsPage } from '../../src/page-models/disagreement-view.ts';
import { documentPage } from '../../src/page-models/document-page.ts';
import { documentsPage, eventsPage } from '../../src/page-models/entries-page.ts';
import { entryHtml } from '../../src/page-models/entry-html.ts';
import { eventPage } from '../../src/page-models/event-page.ts';
import { feedsPage } from '../../src/page-models/feeds-page.ts';
import { entryHead, homeHead } from '../../src/page-models/head-meta.ts';
import { homePage } from '../../src/page-models/home-page.ts';
import { partiesPage, partyPage } from '../../src/page-models/party-page.ts';
import { peoplePage } from '../../src/page-models/people-page.ts';
import { monthPagesOf, personPage } from '../../src/page-models/person-page.ts';
import { placePage, placesPage } from '../../src/page-models/place-page.ts';
import { promisePage, promisesPage } from '../../src/page-models/promise-page.ts';
import { searchPage } from '../../src/page-models/search-page.ts';
import { siteFrame } from '../../src/page-models/site-frame.ts';
import {
  kindsOfSources,
  sourceKindPage,
  sourcePeriodPage,
  sourcePeriodsOf,
  sourcesPage,
} from '../../src/page-models/source-ledger.ts';
import { sourcePage } from '../../src/page-models/source-page.ts';
import {
  statementPeriodPage,
  statementPeriods,
  statementsPage,
} from '../../src/page-models/statements-page.ts';
import { termPage, termsPage } from '../../src/page-models/term-page.ts';
import { timelinePage, timelinePeriods } from '../../src/page-models/timeline-page.ts';
import { topicPage, topicPeriodPage, topicPeriodsOf } from '../../src/page-models/topic-page.ts';
import { topicsPage } from '../../src/page-models/topics-page.ts';
import { activity } from '../../src/pictures/activity.ts';
import { mapOfMeetings } from '../../src/pictures/map-of-meetings.ts';
import { paperTrail } from '../../src/pictures/paper-trail.ts';
import { timelineOverview } from '../../src/pictures/timeline-overview.ts';
import { whoMetWhom } from '../../src/pictures/who-met-whom.ts';
import { recordedDays, recordedMonths, recordedYears } from '../../src/record/days.ts';
import { indexEntries } from '../../src/search/index-entry.ts';

const wholePages: readonly ((site: Site) => unknown)[] = [
  siteFrame,
  termsPage,
  articlesPage,
  correctionsPage,
  dataPage,
  disagreementsPage,
  documentsPage,
  eventsPage,
  feedsPage,
  homeHead,
  homePage,
  partiesPage,
  peoplePage,
  placesPage,
  promisesPage,
  sourcesPage,
  statementsPage,
  (site) => timelinePage(site),
  topicsPage,
  searchPage,
  activity,
  mapOfMeetings,
  paperTrail,
  timelineOverview,
  whoMetWhom,
];

const entryPages = {
  articles: articlePage,
  documents: documentPage,
  events: eventPage,
  parties: partyPage,
  people: personPage,
  places: placePage,
  promises: promisePage,
  sources: sourcePage,
  terms: termPage,
  topics: topicPage,
} as const;

/**
 * Makes what every page shows, every file that is given out, and what search finds. A card is made as text only.
 *
 * @param readFile the file of an entry as its author wrote it
 * @throws what a page, a file or a record of the index throws
 */
export function showSite(site: Site, readFile: (entry: Entry) => string): void {
  for (const page of wholePages) page(site);
  for (const collection of collections) {
    for (const { id } of site.entries[collection]) {
      entryPages[collection](site, id);
      entryHead(site, collection, id);
    }
  }
  for (const { id } of site.entries.people)
    for (const month of monthPagesOf(site, id)) personPage(site, id, month);
  for (const { id } of site.entries.topics)
    for (const period of topicPeriodsOf(site, id)) topicPeriodPage(site, id, period.id);
  for (const { id } of timelinePeriods(site)) timelinePage(site, id);
  for (const day of recordedDays(site)) dayPage(site, day);
  for (const month of recordedMonths(site)) monthPage(site, month);
  for (const year of recordedYears(site)) yearPage(site, year);
  for (const kind of kindsOfSources(site)) {
    sourceKindPage(site, kind);
    for (const { id } of sourcePeriodsOf(site, kind)) sourcePeriodPage(site, kind, id);
  }
  for (const { id } of statementPeriods(site)) statementPeriodPage(site, id);
  for (const article of site.entries.articles) articleCard(article, { name: 'Site', wordmark: '<svg/>' });
  for (const text of distributedFiles(site, { readFile, entryHtml }).values()) text();
  sitemapFiles(site, []);
  indexEntries(site);
}
