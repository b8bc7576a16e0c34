import { labelsOf, newLabels } from "../amendments/newPlace";
import type { ParagraphId } from "../ids";
import { bisStem } from "../text/labels";
import type { DraftedParagraph } from "../text/paragraph";

/**
 * New labels for what a room adds, by the ids, where paragraphs before it were struck or restored: as
 * in a compilation, it is named after what stays before it, and not after what is to be deleted.
 * `ofText` tells a paragraph of the text from the room's own. O(paragraphs), and again for each
 * addition.
 */
export function labelsBehindStruck(
  room: readonly DraftedParagraph[],
  ofText: (id: ParagraphId) => boolean,
): ReadonlyMap<ParagraphId, string> {
  const known = new Set(room.map(({ id }) => id));
  const isInstead = ({ alternativeTo: of }: DraftedParagraph) => of !== undefined && known.has(of);
  const stays = (one: DraftedParagraph) => !one.struck && !isInstead(one);
  const stale = new Set<ParagraphId>();
  room.forEach((paragraph, at) => {
    const { id, label, kind, level } = paragraph;
    if (ofText(id) || !stays(paragraph) || label === "" || kind === "footnote") return;
    const anchor = room
      .slice(0, at)
      .findLast((one) => ofText(one.id) && stays(one) && one.label !== "" && one.level <= level);
    if (anchor && bisStem(label) !== bisStem(anchor.label)) stale.add(id);
  });
  const taken = labelsOf(room.filter(({ id }) => !stale.has(id)));
  const named = room.filter(stays);
  const fresh = new Map<ParagraphId, string>();
  named.forEach((paragraph, at) => {
    if (!stale.has(paragraph.id)) return;
    const label = newLabels(named, at, [paragraph], taken)[0]!;
    named[at] = { ...paragraph, label };
    if (label !== paragraph.label) fresh.set(paragraph.id, label);
  });
  return fresh;
}
