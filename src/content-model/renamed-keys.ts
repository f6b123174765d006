import { stringify } from 'yaml';

/** Names that fields have elsewhere or used to have here, with their current names. */
const newNames: Record<string, string> = {
  headline: 'title',
  description: 'summary',
  excerpt: 'summary',
  lead: 'summary',
  lede: 'summary',
  pubdate: 'published',
  publishdate: 'published',
  published_at: 'published',
  date_published: 'published',
  date: 'published',
  updated_at: 'updated',
  moddate: 'updated',
  lastmod: 'updated',
  tags: 'topics',
  categories: 'topics',
  keywords: 'topics',
  persons: 'people',
  speakers: 'people',
  organisations: 'parties',
  organizations: 'parties',
  location: 'place',
  locations: 'places',
  venue: 'place',
  type: 'kind',
  category: 'kind',
  cover: 'image',
  hero: 'image',
  authors: 'author',
  byline: 'author',
  cited: 'sources',
  references: 'sources',
  link: 'url',
  href: 'url',
  lang: 'language',
  source: 'publisher',
  outlet: 'publisher',
  name: 'title',
  title: 'name',
  full_name: 'name',
  other_names: 'aliases',
  also_known_as: 'aliases',
  role: 'roles',
  coords: 'coordinates',
  latlng: 'coordinates',
  deadline: 'due',
  importance: 'weight',
};

/** The line to write for a field that has another name here; undefined if there is none. */
export function renamedLine(key: string, value: unknown, known: readonly string[]): string | undefined {
  const plainKey = key.toLowerCase().replace(/-/g, '_');
  const name = Object.hasOwn(newNames, plainKey) ? newNames[plainKey] : undefined;
  if (name === undefined || !known.includes(name)) return undefined;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined;
  return stringify({ [name]: value }, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replace(/^\{ (.*) \}$/s, '$1');
}
