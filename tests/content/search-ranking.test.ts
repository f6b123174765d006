import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { openPage, resultIds, searched, type WatchedPage } from '../browser/search/search-page.ts';

const siteUrl = inject('realUrl');

/**
 * Searches of the published record and what comes first. Most name a kind, so that a new article on the same matter
 * does not move what they hold fast: how words, names, days, phrases and misspellings are ranked.
 */
const searches: readonly (readonly [query: string, ...firstIds: string[]])[] = [
  // Words
  ['breakthrough&kind=statement', 'blinken-no-breakthroughs-cnn', 'blinken-geneva-clearer-path'],
  ['clearer path', '2022-01-21-blinken-press-availability#blinken-geneva-clearer-path'],
  ['clear path&kind=statement', 'blinken-geneva-clearer-path'],
  ['ultimatum&kind=statement', 'russian-reply-ultimatums'],
  ['ultimatums&kind=event', '2021-12-21-ryabkov-interview'],
  ['slam the door&kind=statement', 'biden-door-shut', 'sherman-open-door'],
  ['frank discussion&kind=statement', 'sherman-eight-hours', 'blinken-geneva-frank'],
  ['written answers&kind=statement', 'lavrov-geneva-written-answers'],
  ['minor incursion&kind=statement', 'zelensky-no-minor-incursions'],
  ['guess is he will move in&kind=statement', 'biden-guess'],
  ['kernels of rationality&kind=statement', 'lavrov-kernels'],
  ['kernel rational&kind=statement', 'lavrov-kernels'],
  ['indivisible security&kind=document', 'lavrov-letter-indivisible-security'],
  ['intermediate-range missiles&kind=statement', 'lavrov-kernels', 'draft-treaty-missiles'],
  ['premeditated war&kind=statement', 'biden-feb24'],
  ['no one should panic&kind=statement', 'blinken-no-panic'],
  ['8,500 troops&kind=event', '2022-01-24-us-troops-alert'],
  ['anti-tank weapons&kind=event', '2022-01-17-uk-anti-tank-weapons'],
  ['embassy families&kind=event', '2022-01-23-us-embassy-families'],
  ['punctuality&kind=statement', 'lavrov-geneva-punctuality'],
  ['pandemic&kind=statement', 'cassis-pandemic'],
  ['deaf&kind=statement', 'lavrov-mute-deaf'],
  ['give and take&kind=statement', 'sullivan-give-and-take'],
  ['colossal mistake&kind=statement', 'ushakov-colossal-mistake'],
  ['spheres of influence&kind=document', 'astana-declaration-2010'],
  ['normandy format ceasefire&kind=document', 'normandy-statement-2022-01-26'],
  ['trade space&kind=statement', 'blinken-geneva-trade-space'],
  ['good offices&kind=event', '2022-01-21-cassis-meetings'],
  ['el pais leak&kind=event', '2022-02-02-el-pais-leak'],
  ['minsk agreements&kind=statement', 'borrell-tears-minsk'],
  ['frozen ground', '2022-02-10-truss-lavrov'],
  ['united nations', '2022-02-23-unsc-emergency', '2022-02-17-blinken-unsc'],
  ["Russia's objection&kind=event", '2022-01-31-unsc-meeting'],
  ['Russia’s objection&kind=event', '2022-01-31-unsc-meeting'],
  ["don't expect&kind=statement", 'blinken-geneva-critical-moment'],
  ['kangaroo'],
  // By what people call an event, whatever its headline says, and key events first
  [
    'lavrov blinken call',
    '2022-01-18-blinken-lavrov-call',
    '2022-02-01-blinken-lavrov-call',
    '2022-02-15-blinken-lavrov-call',
    '2022-07-29-blinken-lavrov-call',
  ],
  ['blinken lavrov phone call february', '2022-02-01-blinken-lavrov-call', '2022-02-12-blinken-lavrov-call'],
  ['when did blinken and lavrov meet', '2022-01-21-geneva-meeting'],
  ['biden putin call', '2021-12-07-biden-putin-video-call'],
  ['macron putin call', '2022-02-21-putin-calls-macron-scholz'],
  ['sherman ryabkov meeting&kind=event', '2022-01-10-geneva-ssd'],
  ['invasion', '2022-02-22-biden-beginning-of-invasion'],
  // In another spelling than the record's, or with slips
  ['defense&kind=event', '2022-02-16-nato-defence-ministers'],
  ['recognize&kind=statement', 'putin-minsk-do-not-exist'],
  ['cyberattack&kind=statement', 'ukraine-cyberattack-evidence'],
  ['ultimatim&kind=statement', 'russian-reply-ultimatums'],
  ['anti tank wepons&kind=event', '2022-01-17-uk-anti-tank-weapons'],
  ['written responce&kind=event', '2022-01-26-us-written-response'],
  ['written-answer&kind=event', '2022-01-21-lavrov-news-conference'],
  ['marsupial'],
  // Diacritics, and Cyrillic in a record that is in English
  ['Шольц в феврале&kind=event', '2022-02-22-nord-stream-2'],
  ['Макрон&kind=event&sort=oldest', '2021-12-14-putin-macron-call'],
  ['elysee&kind=statement', 'elysee-immediate-stop'],
  ['Élysée&kind=statement', 'elysee-immediate-stop'],
  ['désescalade&kind=statement', 'elysee-desescalade'],
  ['Женева&kind=statement', 'lavrov-24feb-ru', 'lavrov-geneva-proposal', 'zakharova-talks-ru'],
  ['OTAN&kind=statement&sort=oldest', 'lavrov-stockholm-east'],
  // Phrases
  ['"Russia\'s objection"', '2022-01-31-unsc-meeting'],
  ['"we don\'t expect"&kind=statement', 'blinken-geneva-critical-moment'],
  ['"open door"&kind=statement', 'zelenskyy-open-door-dream', 'kremlin-open-door-hide'],
  ['"concrete answers"&kind=statement', 'lavrov-concrete-answer', 'lavrov-geneva-no-breakthrough'],
  ['“kernels of rationality”&kind=statement', 'lavrov-kernels'],
  ['«risk of conflict»&kind=statement', 'stoltenberg-risk-real'],
  ['"absence of ultimatums"&kind=document', 'nyt-2022-01-21-article'],
  ['"ultimatums absence of"'],
  ['"finger wagging"&kind=statement', 'sullivan-give-and-take'],
  ['"NATO Russia Council"&kind=event', '2022-01-12-nato-russia-council'],
  ['transparency mechanism aegis ashore&kind=statement', 'us-paper-tomahawk'],
  // A person, as she is called
  ['Лавров&kind=statement&sort=oldest', 'lavrov-reykjavik'],
  ['рябков&kind=statement', 'ryabkov-not-afraid'],
  ['wang yi&kind=event', '2022-01-27-wang-yi-blinken-call'],
  ['guterres&kind=statement', 'guterres-stop'],
  ['lavrov breakthrough&kind=statement', 'lavrov-geneva-no-breakthrough'],
  ['blinken "clearer path"&kind=statement', 'blinken-geneva-clearer-path'],
  ['ryabkov never ever&kind=statement', 'ryabkov-never-ever'],
  ['price leak&kind=event', '2022-02-02-el-pais-leak'],
  ['biden on putin&kind=statement', 'biden-feb24'],
  ['sullivan finger wagging&kind=statement', 'sullivan-give-and-take'],
  ['President Biden minor incursion&kind=statement', 'biden-minor-incursion'],
  ['secretary of state blinken trade space&kind=statement', 'blinken-geneva-trade-space'],
  ['sherman-ryabkov geneva&kind=event', '2022-01-10-geneva-ssd'],
  // A person, misspelt, or in letters that no spelling of the record has
  ['Макрон naive&kind=statement', 'macron-no-naive'],
  ['Грушко&kind=statement', 'grushko-dire'],
  ['Бербок&kind=event', '2022-01-20-blinken-berlin'],
  ['blinkin trade space&kind=statement', 'blinken-geneva-trade-space'],
  ['lavrof breakthrough&kind=statement', 'lavrov-geneva-no-breakthrough'],
  ['ryabkof&kind=statement', 'ryabkov-not-afraid'],
  ['zelenskiy&kind=event', '2022-02-24-invasion'],
  ['stoltenburg withdraw&kind=statement', 'stoltenberg-withdraw'],
  // A day, a month
  ['events 2 March 2023', '2023-03-02-new-delhi'],
  ['events 2022-02-10', '2022-02-10-allied-resolve'],
  ['statements 30.12.2021', 'kuleba-ukraine-everywhere'],
  ['documents december', 'russia-nato-draft-agreement', 'russia-us-draft-treaty'],
  [
    'events between 10 and 13 january&sort=oldest',
    '2022-01-10-geneva-ssd',
    '2022-01-10-nato-ukraine-commission',
  ],
  ['events 10–13 January 2022', '2022-01-10-geneva-ssd', '2022-01-12-nato-russia-council'],
  ['events week of 10 january', '2022-01-10-geneva-ssd', '2022-01-12-nato-russia-council'],
  ['events after 24 february&sort=oldest', '2022-02-25-lavrov-ready-for-talks'],
  ['events before 2021-12-01&sort=oldest', '2021-05-19-reykjavik-meeting'],
  ['10/01/2022'],
  ['?'],
  // Mixtures
  [
    'what did blinken say on 26 jan 2022',
    'blinken-expect-to-speak',
    'blinken-no-daylight',
    'blinken-nato-door',
  ],
  ['what did blinken say since 20 february&sort=oldest', 'blinken-playbook'],
  ['lavrov ultimatum between 10 and 25 january&kind=event', '2022-01-22-nyt-analysis'],
  ['what did putin say in december', 'putin-unacceptable', 'putin-rockets-home', 'putin-guarantees'],
  ['what did macron say on 19 january', 'macron-security-order', 'macron-principles'],
  ['nato enlargement december&kind=statement', 'putin-legal-guarantees'],
  ['events stoltenberg 12 january', '2022-01-12-nato-russia-council'],
  ['events truss february', '2022-02-21-recognition', '2022-02-10-truss-lavrov'],
  ['Путин декабрь&kind=statement&sort=oldest', 'putin-legal-guarantees'],
];

let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  browser = await launchChromium();
  watched = await openPage(browser, siteUrl, '/search/?kind=document');
});

afterAll(() => browser.close());

test('holds at least sixty searches', () => {
  expect(searches.length).toBeGreaterThanOrEqual(60);
});

test.each(searches)('%s', async (query, ...firstIds) => {
  const { page } = watched;
  const [words = '', ...fields] = query.split('&');
  await page.goto(`${siteUrl}/search/?${[`q=${encodeURIComponent(words)}`, ...fields].join('&')}`);
  await searched(page);
  const found = await resultIds(page);
  // A statement's own id is enough to tell it.
  const shortened = found
    .slice(0, firstIds.length)
    .map((id, at) => (firstIds[at]?.includes('#') ? id : (id.split('#')[1] ?? id)));
  expect(shortened).toEqual(firstIds);
  if (firstIds.length === 0) expect(found).toEqual([]);
});
