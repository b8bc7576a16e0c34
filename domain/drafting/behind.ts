import type { ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import { equalRuns } from "../text/runs";
import { inHeaviestOrder } from "./heaviestOrder";

/**
 * The paragraphs in which a text has moved on from `base`: those that read otherwise, or have another
 * label, form or state, are new, have gone, or stand elsewhere. None: they are the same text. Linear,
 * but for paragraphs that were moved: see `inHeaviestOrder`.
 */
export function movedOn(
  base: readonly Paragraph[],
  text: readonly Paragraph[],
): ReadonlySet<ParagraphId> {
  const places = new Map(base.map(({ id }, at) => [id, at]));
  const standing = text.filter(({ id }) => places.has(id));
  const staying = inHeaviestOrder(standing, ({ id }) => ({ rank: places.get(id)!, weight: 1 }));
  const now = new Set(text.map(({ id }) => id));
  const same = (paragraph: Paragraph) =>
    staying.has(paragraph.id) && isSame(base[places.get(paragraph.id)!]!, paragraph);
  return new Set([
    ...text.filter((paragraph) => !same(paragraph)).map(({ id }) => id),
    ...base.filter(({ id }) => !now.has(id)).map(({ id }) => id),
  ]);
}

const isSame = (a: Paragraph, b: Paragraph): boolean =>
  a.label === b.label &&
  a.kind === b.kind &&
  a.level === b.level &&
  a.agreed === b.agreed &&
  equalRuns(a.runs, b.runs);
