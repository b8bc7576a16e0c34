import { anchorById, idInAnchor } from "@/app/components/paragraphAddress";
import type { ParagraphId } from "@/domain/ids";
import { labelSlug } from "@/domain/text/labels";
import type { Paragraph } from "@/domain/text/paragraph";

/** Addresses of paragraphs: `#p-13a` for 13(a), `#p-3-bis` for 3 bis. */
export interface Anchors {
  readonly of: (id: ParagraphId) => string;
  readonly find: (hash: string) => ParagraphId | null;
}

/**
 * An address reads like the label printed now, and where there is none of its own, names the id.
 * `find` takes an id that is named as such before any label, and a label before an id that merely
 * looks like one. O(paragraphs).
 */
export function anchorsOf(paragraphs: readonly Paragraph[]): Anchors {
  const byId = new Map<ParagraphId, string>();
  const byAnchor = new Map<string, ParagraphId>();
  for (const { id, label, kind } of paragraphs) {
    const slug = labelSlug(label);
    const short = kind === "footnote" ? `fn-${slug}` : `p-${slug}`;
    const anchor = slug && !byAnchor.has(short) ? short : anchorById(id);
    byId.set(id, anchor);
    byAnchor.set(anchor, id);
  }
  return {
    of: (id) => byId.get(id) ?? anchorById(id),
    find: (hash) => {
      const anchor = hash.replace(/^#/, "");
      const meant = idInAnchor(anchor);
      if (meant && byId.has(meant)) return meant;
      const id = anchor.replace(/^p-/, "") as ParagraphId;
      const named = byAnchor.get(anchor);
      if (named) return named;
      // Nothing is called so by now: what was so at first has that label as its id.
      return [anchor as ParagraphId, id].find((one) => byId.has(one)) ?? null;
    },
  };
}
