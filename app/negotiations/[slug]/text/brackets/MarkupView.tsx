import type { Markup } from "./markup";

/** Draws `item` as React elements: the same nodes that `toDom` makes. */
export function MarkupView({ item }: { readonly item: Markup }) {
  const Tag = item.tag;
  return (
    <Tag className={item.class} {...item.attributes}>
      {item.children.map((child, index) =>
        typeof child === "string" ? (
          child
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the markup is static, its order is its identity
          <MarkupView key={index} item={child} />
        ),
      )}
    </Tag>
  );
}
