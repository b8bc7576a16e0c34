import type { ParagraphId } from "@/domain/ids";
import { labelSlug } from "@/domain/text/labels";
import type { Paragraph } from "@/domain/text/paragraph";

/** Addresses of paragraphs: `#p-13a` for 13(a), `#p-3-bis` for 3 bis. */
export interface Anchors {
  readonly of: (id: ParagraphId) => string;
  readonly find: (hash: string) => ParagraphId | null;
}

/**
 * An address reads like the printed label and falls back to the id, so that it stays short and
 * still resolves after a label was taken by another paragraph. O(paragraphs).
 */
export function anchorsOf(paragraphs: readonly Paragraph[]): Anchors {
  const byId = new Map<ParagraphId, string>();
  const byAnchor = new Map<string, ParagraphId>();
  for (const { id, label, kind } of paragraphs) {
    const slug = labelSlug(label);
    const short = kind === "footnote" ? `fn-${slug}` : `p-${slug}`;
    const anchor = slug && !byAnchor.has(short) ? short : `p-${id}`;
    byId.set(id, anchor);
    byAnchor.set(anchor, id);
  }
  return {
    of: (id) => byId.get(id) ?? `p-${id}`,
    find: (hash) => {
      const anchor = hash.replace(/^#/, "");
      const id = anchor.replace(/^p-/, "") as ParagraphId;
      return byAnchor.get(anchor) ?? (byId.has(id) ? id : null);
    },
  };
}
