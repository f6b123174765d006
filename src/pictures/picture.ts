/** A picture drawn from the record, with everything it shows as a table too. */
export interface Picture {
  /** Anchor on its page. */
  id: string;
  title: string;
  /** What it shows, in one or two sentences. */
  description: string;
  /** Markup of an `svg` element without size; its colours come from the style sheet by class. */
  svg: string;
  columns: string[];
  rows: Cell[][];
  /** What the picture cannot show, said in words. */
  note?: string;
}

export interface Cell {
  text: string;
  href?: string;
}

/** The `svg` element of a picture: an image with a name and a description, told by ids that begin with the picture's. */
export function svgOf({
  id,
  title,
  description,
  width,
  height,
  content,
}: Pick<Picture, 'id' | 'title' | 'description'> & {
  width: number;
  height: number;
  content: string;
}): string {
  return element(
    'svg',
    {
      class: 'drawing',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-description`,
    },
    element('title', { id: `${id}-title` }, escapeText(title)) +
      element('desc', { id: `${id}-description` }, escapeText(description)) +
      `\n${content}`,
  );
}

/** An element with escaped attributes; numbers keep one decimal. `content` is markup already. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeText(value ?? '')}"`,
    )
    .join('');
  return `<${name}${written}>${content}</${name}>`;
}

/** A line of text at a place, kept apart from the next where only the words are shown. */
export function label(
  x: number,
  y: number,
  words: string,
  { anchor, className }: { anchor?: 'start' | 'middle' | 'end'; className?: string } = {},
): string {
  return `${element('text', { x, y, 'text-anchor': anchor, class: className }, escapeText(words))}\n`;
}

function escapeText(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
