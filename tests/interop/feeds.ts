import { globSync } from 'node:fs';
import { join } from 'node:path';
import { hasCommand, type Program, pythonWith, run, runPython } from './program.ts';

const feedsOf = (site: string) => globSync('**/feed.xml', { cwd: site }).map((file) => join(site, file));

/** Every feed is read without a complaint, ids are unique in a feed, and an article has the same text in each. */
const readFeeds = `
import feedparser, sys
texts, entries = {}, 0
for file in sys.argv[1:]:
    feed = feedparser.parse(file)
    assert not feed.bozo, (file, feed.get("bozo_exception"))
    ids = [entry.id for entry in feed.entries]
    assert len(set(ids)) == len(ids), file
    times = [entry.updated_parsed for entry in feed.entries]
    assert times == sorted(times, reverse=True), file
    for entry in feed.entries:
        entries += 1
        assert entry.id.startswith("tag:"), entry.id
        text = entry.content[0].value if "content" in entry else None
        assert texts.setdefault(entry.id, text) == text, entry.id
print(len(sys.argv) - 1, "feeds,", entries, "entries,", len(texts), "ids")
`;

export const feedPrograms: readonly Program[] = [
  {
    name: 'feedparser',
    package: 'python3-feedparser',
    isThere: async () => (await pythonWith('feedparser')) !== undefined,
    read: (site) => runPython('feedparser', readFeeds, feedsOf(site)),
  },
  {
    name: 'xmllint',
    package: 'libxml2-utils',
    isThere: hasCommand('xmllint'),
    read: async (site) => {
      const files = [...feedsOf(site), ...['feeds.opml', 'sitemap.xml'].map((file) => join(site, file))];
      await run('xmllint', ['--noout', ...files]);
      return `${files.length} files are well-formed`;
    },
  },
];
