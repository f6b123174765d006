/** A colour of tokens.css, named by its purpose: `#rrggbb` in each scheme. */
export interface ColorToken {
  /** Without the prefix `--color-`. */
  name: string;
  light: string;
  dark: string;
}

/** A size or a distance of tokens.css. */
export interface LengthToken {
  /** With its prefix: `--space-l`. */
  name: string;
  value: string;
}

/** The colours that a style sheet defines as `--color-name: light-dark(#rrggbb, #rrggbb)`. */
export function colorTokens(css: string): ColorToken[] {
  return [...css.matchAll(/--color-([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => ({ name, light, dark }),
  );
}

/** The custom properties of a style sheet whose names start with a prefix: `--size`, `--space`. */
export function lengthTokens(css: string, start: string): LengthToken[] {
  return [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)]
    .map(([, name = '', value = '']) => ({ name, value }))
    .filter(({ name }) => name === start || name.startsWith(`${start}-`));
}

/** Contrast ratio of WCAG 2 between two colours `#rrggbb`: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What the style page shows of a style sheet's tokens. */
export interface TokenTables {
  /** With the contrast of each colour against the background of its scheme: `12.3`. */
  colors: (ColorToken & { lightContrast: string; darkContrast: string })[];
  sizes: LengthToken[];
  spaces: LengthToken[];
}

export function tokenTables(css: string): TokenTables {
  const colors = colorTokens(css);
  const background = colors.find(({ name }) => name === 'background') ?? {
    light: '#ffffff',
    dark: '#000000',
  };
  return {
    colors: colors.map((token) => ({
      ...token,
      lightContrast: contrast(token.light, background.light).toFixed(1),
      darkContrast: contrast(token.dark, background.dark).toFixed(1),
    })),
    sizes: lengthTokens(css, '--size'),
    spaces: lengthTokens(css, '--space'),
  };
}
