import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';

const projectRoot = join(import.meta.dirname, '../../..');
const folder = join(projectRoot, 'content/pictures');
const list = readFileSync(join(projectRoot, 'docs/pictures.md'), 'utf8');
const files = readdirSync(folder).sort();

test('the list of pictures and the folder name the same files', () => {
  const listed = [...list.matchAll(/^\| ([\w-]+\.svg)\s+\|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(files);
});

describe.each(files)('%s', (name) => {
  const source = readFileSync(join(folder, name), 'utf8');

  test('is small', () => {
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(6 * 1024);
  });

  test('is well formed, says what it shows, and needs nothing that the policy forbids', () => {
    expect(problemsOf(source)).toEqual([]);
  });
});

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"><title/></svg>', 'no title'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><rect style="fill:red"/></svg>', 'style'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><script>1</script></svg>', 'script'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><rect onclick="x()"/></svg>', 'onclick'],
  [
    '<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><use href="https://a.example/b.svg#c"/></svg>',
    'href',
  ],
])('%s is refused', (source, wanted) => {
  expect(problemsOf(source)).toEqual([wanted]);
});

function problemsOf(source: string): string[] {
  const { root } = parseXml(source);
  if (!root) return ['empty'];
  const problems: string[] = [];
  const title = root.children.find((child): child is XmlElement => child.type === 'element');
  if (title?.name !== 'title' || title.text.trim() === '') problems.push('no title');
  const visit = (element: XmlElement) => {
    if (['script', 'style', 'foreignObject', 'image'].includes(element.name)) problems.push(element.name);
    for (const [attribute, value] of Object.entries(element.attributes)) {
      if (attribute === 'style' || attribute.startsWith('on')) problems.push(attribute);
      if (/href$/.test(attribute) && !String(value).startsWith('#')) problems.push(attribute);
    }
    for (const child of element.children) if (child.type === 'element') visit(child as XmlElement);
  };
  visit(root);
  return problems;
}
