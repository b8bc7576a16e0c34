/**
 * A little markup that is drawn twice: as React elements in the server's first page, and as DOM
 * nodes in the editor's decorations. One description keeps the two from differing by a pixel.
 */
export interface Markup {
  readonly tag: "span" | "ins" | "del" | "em" | "sup" | "b" | "div" | "p" | "small";
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

export const markup = (
  tag: Markup["tag"],
  className: string,
  children: readonly (Markup | string | null)[],
  attributes?: Readonly<Record<string, string>>,
): Markup => ({
  tag,
  class: className,
  ...(attributes ? { attributes } : {}),
  children: children.filter((child) => child !== null),
});

/** The DOM of `item`. Needs a browser. */
export function toDom(item: Markup): HTMLElement {
  const element = document.createElement(item.tag);
  if (item.class) element.className = item.class;
  for (const [name, value] of Object.entries(item.attributes ?? {}))
    element.setAttribute(name, value);
  for (const child of item.children)
    element.append(typeof child === "string" ? child : toDom(child));
  return element;
}
