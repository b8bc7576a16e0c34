import { labelsOf, newLabels } from "../amendments/newPlace";
import type { ParagraphId } from "../ids";
import { altLabel, isAltLabel, nextBisLabel } from "../text/labels";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";

/**
 * New labels for what a room proposes, by the ids: where the text, or another paragraph of the room,
 * has come to have the label, where the paragraph of the text that it stands behind was given
 * another, and where it is not "alt" to what it stands in the place of, or is and stands for nothing.
 * `order` is the room with the labels of the text; `old` are those that it had. What has no label
 * needs none. O(paragraphs), and again for each that gets one.
 */
export function freshLabels(
  order: readonly DraftedParagraph[],
  text: ReadonlyMap<ParagraphId, Paragraph>,
  old: ReadonlyMap<ParagraphId, string>,
): ReadonlyMap<ParagraphId, string> {
  const taken = labelsOf(order.filter(({ id }) => text.has(id)));
  const present = new Map(order.map((paragraph) => [paragraph.id, paragraph]));
  /** The label of what it stands in the place of; "" where it has none, or stands for nothing. */
  const replacedBy = ({ alternativeTo: of }: DraftedParagraph) =>
    (of && present.get(of)?.label) || "";
  const stale = new Set<ParagraphId>();
  let renamed = false;
  for (const paragraph of order) {
    const { id, label, kind } = paragraph;
    const of = replacedBy(paragraph);
    if (text.has(id)) renamed = old.has(id) && old.get(id) !== label;
    else if (label === "" || kind === "footnote") continue;
    else if (taken.has(label) || (of ? !isAltLabel(label, of) : renamed || isAltLabel(label)))
      stale.add(id);
    else taken.add(label);
  }
  const fresh = new Map<ParagraphId, string>();
  const labelled = [...order];
  order.forEach((paragraph, at) => {
    if (!stale.has(paragraph.id)) return;
    const of = replacedBy(paragraph);
    const label = of ? labelInstead(labelled, at, of, taken) : labelHere(labelled, at, taken);
    labelled[at] = { ...paragraph, label };
    if (label !== paragraph.label) fresh.set(paragraph.id, label);
  });
  return fresh;
  /** What stands in the place of another, or is to be deleted, names nothing that stays. */
  function labelHere(room: readonly DraftedParagraph[], at: number, used: Set<string>): string {
    const others = room.filter(
      (one, index) => index === at || (!one.struck && replacedBy(one) === ""),
    );
    return newLabels(others, others.indexOf(room[at]!), [room[at]!], used)[0]!;
  }
}

/** Gives one of `taken` no label again, and adds what it gives. */
function labelInstead(
  room: readonly DraftedParagraph[],
  at: number,
  of: string,
  taken: Set<string>,
): string {
  const { alternativeTo } = room[at]!;
  const before = room.slice(0, at).findLast((one) => one.alternativeTo === alternativeTo);
  const label = before ? nextBisLabel(before.label, taken) : altLabel(of, taken);
  taken.add(label);
  return label;
}
