import path from 'node:path';
import type { Entry } from '../../src/content-model/entry.ts';
import { assembleSite, type Site, type SiteParts } from '../../src/content-model/site.ts';
import type { SitePage } from '../../src/content-model/site-page.ts';
import type { SiteSettings } from '../../src/content-model/site-settings.ts';
import type { Statement } from '../../src/content-model/statement.ts';
import { checkContent } from '../../src/reading/check-content.ts';
import { emptyEntries } from '../../src/reading/read-content.ts';
import { readEntry } from '../../src/reading/read-entry.ts';
import { readSettings } from '../../src/reading/read-settings.ts';

const projectRoot = path.join(import.meta.dirname, '../..');

export const siteUrl = 'https://track.example';

const fixtureFolder = path.join(projectRoot, 'tests/fixtures/site/content');

/** What the fixture site says of itself. */
export const settings = (await readSettings(fixtureFolder)).settings as SiteSettings;

/** What a test's site consists of, apart from its entries. */
export const siteParts: SiteParts = { settings, url: siteUrl };

/** The site of the fixture content, or of the content that is published. */
export async function siteOf(name: 'fixture' | 'real'): Promise<{ site: Site; contentDir: string }> {
  const contentDir = name === 'real' ? path.join(projectRoot, 'content') : fixtureFolder;
  const { content } = await checkContent(contentDir);
  const parts = {
    settings: content.settings as SiteSettings,
    url: siteUrl,
    pages: content.pages as SitePage[],
    identity: content.identity,
  };
  return { site: assembleSite(content, parts), contentDir };
}

/** A site of these files: `{ 'people/a-b.md': '---\nname: …' }`. Files that their schema refuses fail the test. */
export function siteOfFiles(files: Record<string, string>): Site {
  const entries = emptyEntries();
  const statements: Statement[] = [];
  for (const [file, text] of Object.entries(files)) {
    const [collection, name = ''] = file.split('/') as [Entry['collection'], string];
    const identity = { collection, id: name.replace(/\.md$/, ''), file: `content/${file}` };
    const { entry, statements: quoted, problems } = readEntry(identity, Buffer.from(text));
    if (!entry) throw new Error(`${file}: ${problems.map(({ message }) => message).join('; ')}`);
    (entries[collection] as Entry[]).push(entry);
    statements.push(...quoted);
  }
  return assembleSite({ entries, statements, redirects: [] }, siteParts);
}

/** Titles and words that would break out of what they are put into, were they not escaped. */
export const hostile = {
  title: `</script><script>alert(1)</script> ]]> & "quoted" 'single' =cmd|' /C calc'!A0`,
  summary: `=HYPERLINK("https://evil.example"), a; b \\ {c} % d_e ~ ]]>`,
};

const quoted = (text: string) => JSON.stringify(text);

/** A small site in which every text that authors write is hostile. */
export function hostileSite(): Site {
  return siteOfFiles({
    'articles/hostile.md': `---
title: ${quoted(hostile.title)}
summary: ${quoted(hostile.summary)}
published: 2033-01-21T18:00+01:00
kind: report
dateline: { place: tilsey, date: 2033-01-21 }
topics: [hostile]
author: ${quoted('=Ann {Example}')}
corrections: [{ on: 2033-01-22, grade: substance, note: ${quoted(hostile.title)} }]
---

[Someone](person:hostile) wrote \`href="/x"\` & 1 < 2. [@paper]

:::quote{#useful by=hostile on=2033-01-21 source=paper}
=1+1; a, b ]]> \\</script>
:::
`,
    'events/hostile.md': `---
title: ${quoted(hostile.title)}
date: 2033-01
kind: other
place: tilsey
people: [hostile]
topics: [hostile]
outcome: ${quoted(hostile.summary)}
---
`,
    'people/hostile.md': `---\nname: ${quoted(hostile.title.slice(0, 90))}\nparty: side\n---\n`,
    'parties/side.md': `---\nname: ${quoted('@side')}\nkind: state\n---\n`,
    'places/tilsey.md': `---\nname: Tilsey; river, island\ncoordinates: [46.2, 6.15]\n---\n`,
    'topics/hostile.md': `---\ntitle: ${quoted(hostile.title)}\nquestion: ${quoted(hostile.summary)}\n---\n`,
    'sources/paper.md': `---
title: ${quoted(hostile.title)}
publisher: ${quoted('-The *Paper* [x](y)')}
url: https://paper.example/a?b=1&c=<2>
published: 2033-01-21
accessed: 2033-02-15
language: en
kind: newspaper
---

=1+1; a, b ]]> </script>
`,
    'promises/hostile.md': `---
title: ${quoted(hostile.title)}
by: hostile
to: side
said: { on: 2033-01-21, sources: [paper] }
due: 2033-02
---
`,
  });
}
