type Child = Node | string | undefined | false;

/** Builds an element; nothing is ever parsed as HTML. Attributes that are undefined or false are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const built = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      built.setAttribute(attribute, value === true ? '' : String(value));
  }
  built.append(...children.filter((child) => child !== undefined && child !== false));
  return built;
}

/** The one element of the page that a selector finds. */
export function find<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** Resolves when the browser has shown what was changed before. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
