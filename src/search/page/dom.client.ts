type Child = Node | string | undefined | false;

/** Creates an element. Text is never parsed as HTML; attributes that are undefined or false are left out. */
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

/** The first element that matches a selector. Throws if there is none. */
export function find<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** Resolves after the browser has painted earlier changes. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
