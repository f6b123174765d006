import { expect, test } from 'vitest';
import { htmlTag } from '../../../src/build/html-tags.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { readEntry } from '../../../src/reading/read-entry.ts';
import { alarm, hostileBodies, payloads } from '../../support/hostile-corpus.ts';

/** Elements and attributes that Markdown has no form for. */
const active =
  /^<(?:script|style|iframe|object|embed|link|meta|base|form|svg|math|template|video|audio|source|body)\b|\son\w+\s*=|\sstyle\s*=|\s(?:href|src)\s*=\s*["']?\s*(?!https?:|mailto:|\/|#)[a-z][\w+.-]*:/i;

test('the corpus is large enough', () => {
  expect(hostileBodies.length).toBeGreaterThanOrEqual(600);
});

test('nothing active leaves a hostile body, refused or not, and each refusal has its line', () => {
  const wrong = hostileBodies.flatMap(({ name, body: markdown }) => {
    const { body, problems } = renderBody(markdown);
    expect(problems.filter(({ line, message }) => line < 1 || message === '')).toEqual([]);
    const html = body.parts.map((part) => (part.type === 'html' ? part.html : '')).join('\n');
    return [...html.matchAll(htmlTag)]
      .filter(([tag]) => active.test(unquoted(tag)))
      .map(([tag]) => `${name}: ${tag}`);
  });
  expect(wrong).toEqual([]);
});

/** A tag with what its attributes say left out, but for addresses. */
function unquoted(tag: string): string {
  return tag.replace(/\s(?!href|src)([\w-]+)="[^"]*"/g, ' $1=""');
}

test('what no ordinary text needs is refused: HTML, and links that run something', () => {
  const passed = payloads
    .filter((payload) => /^<[a-z]/i.test(payload) || /\]\(\s*<?(?:java|data|vb|&#)/i.test(payload))
    .filter((payload) => renderBody(payload).problems.length === 0);
  // To CommonMark this is no tag but text, and it is escaped.
  expect(passed).toEqual([`<svg/onload=${alarm}>`]);
});

test('a payload in any field of the front matter is read, or refused with its line, and never throws', () => {
  const fields = ['title', 'summary', 'author', 'sourcing_note', 'kind', 'updated', 'topics'];
  for (const field of fields)
    for (const payload of payloads) {
      const front: Record<string, unknown> = {
        title: 'A meeting',
        summary: 'It took place.',
        published: '2031-05-14T18:00+01:00',
        kind: 'report',
        dateline: { place: 'a', date: '2031-05-14' },
        [field]: payload,
      };
      const yaml = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
      const identity = { collection: 'articles', id: 'a', file: 'content/articles/a.md' } as const;
      const { problems } = readEntry(identity, Buffer.from(`---\n${yaml.join('\n')}\n---\n\nWords.\n`));
      expect(problems.filter(({ line }) => line < 1)).toEqual([]);
    }
});
