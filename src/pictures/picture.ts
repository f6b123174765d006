/** A picture drawn from the record, with all that it shows in a table too. */
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
  /** What the picture cannot show, in words. */
  note?: string;
}

export interface Cell {
  text: string;
  href?: string;
}

/** The `svg` element of a picture: an image with a name and a description, whose ids begin with the picture's id. */
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

/** An element with escaped attributes; numbers have at most one decimal. `content` is already markup. */
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

/** A line of text at a point, separated from the next when only the text is shown. */
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
