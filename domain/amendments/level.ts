import type { TextOperation } from "../text/operations";
import type { Paragraph, ParagraphKind } from "../text/paragraph";
import { positionOf } from "../text/position";
import type { Change } from "./amendment";
import { type Assessed, assessed } from "./assessed";
import { blockAt } from "./move";
import { labelsOf, newLabels } from "./newPlace";

const DEEPEST = 4;

/**
 * Looks at a change of level in the text as it stands. It needs its author when the paragraph got
 * yet another level or kind meanwhile. Whether it introduces subparagraphs (a chapeau) follows from
 * what stands below it, so that is no difference.
 */
export function assessLevel(
  text: readonly Paragraph[],
  change: Extract<Change, { kind: "level" }>,
  base: Paragraph,
): Assessed {
  const at = positionOf(text, change.paragraph);
  const present = text[at];
  if (!present) return assessed("paragraph-gone");
  if (stands(present, change.level, change.as)) return assessed("already-reflected");
  if (!stands(present, base.level, base.kind)) return assessed("needs-author");
  return assessed("applies", () => levelling(text, at, change));
}

export const stands = (one: Paragraph, level: number, kind: ParagraphKind): boolean =>
  one.level === level && plainKind(one.kind) === plainKind(kind);

const plainKind = (kind: ParagraphKind): ParagraphKind => (kind === "chapeau" ? "operative" : kind);

/** What stands below it goes along by as many levels, so that it stays below. */
function levelling(
  text: readonly Paragraph[],
  at: number,
  { level, as }: Extract<Change, { kind: "level" }>,
): TextOperation[] {
  const { block, rest } = blockAt(text, at);
  const by = level - block[0]!.level;
  const levelled = block.map((one, i) => ({
    ...one,
    kind: i === 0 ? as : one.kind,
    level: i === 0 ? level : Math.min(one.level + by, DEEPEST),
  }));
  const labels = newLabels(rest, at, levelled, labelsOf(rest));
  return levelled.map(({ id, label, kind, level: now }, i) => ({
    type: "relabel",
    paragraph: id,
    label: label === "" && block[i]!.kind !== "heading" ? "" : labels[i]!,
    kind,
    level: now,
  }));
}
