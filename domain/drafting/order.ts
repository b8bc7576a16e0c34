import type { ParagraphId } from "../ids";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { Companions } from "./companions";
import { inHeaviestOrder } from "./heaviestOrder";

/**
 * What brings the paragraphs of a room into the order of `text`, those that are only there inserted.
 * Whatever is not in the text (what the room proposes, and alternatives) stays where it stands among
 * what does not move; only what belongs to one that moves goes along: its alternatives, and what is
 * below it. A move makes the paragraph anew, so as few as possible move of those in `held`, or with
 * something proposed that goes along, and then of all others. At one point the text comes before what the room proposes at the same level.
 * Gives the operations, and the paragraphs as they stand then, each side's own form of them.
 * O(paragraphs · (inserted + moved)).
 */
export function arrange(
  room: readonly DraftedParagraph[],
  text: readonly DraftedParagraph[],
  held: ReadonlySet<ParagraphId>,
): { readonly operations: TextOperation[]; readonly order: readonly DraftedParagraph[] } {
  const places = new Map(text.map(({ id }, at) => [id, at]));
  const standing = room.filter(({ id }) => places.has(id));
  const companions = new Companions(room, places);
  const staying = inHeaviestOrder(standing, ({ id }) => ({
    rank: places.get(id)!,
    weight: held.has(id) || companions.has(id) ? HELD : 1,
  }));
  const moves = (id: ParagraphId) => places.has(id) && !staying.has(id);
  const known = new Set(room.map(({ id }) => id));
  const along = companions.along(text, moves);
  const carried = new Set([...along.values()].flat());
  const kept = room.filter((one) => !moves(one.id) && !carried.has(one));
  const own = new Map(standing.map((paragraph) => [paragraph.id, paragraph]));
  const order = [...kept];
  text.forEach((coming, i) => {
    if (staying.has(coming.id)) return;
    const before = text[i - 1];
    let at = before ? order.findIndex(({ id }) => id === before.id) + 1 : 0;
    while (at < order.length && !places.has(order[at]!.id)) {
      const isInstead = before && companions.insteadOf(order[at]!.id) === before.id;
      if (!isInstead && !comesBehind(order[at]!, coming)) break;
      at++;
    }
    order.splice(at, 0, own.get(coming.id) ?? coming, ...(along.get(coming.id) ?? []));
  });
  return { operations: operationsFor(order, new Set(kept), known), order };
}

/** Whether a paragraph of the text comes behind one that is proposed at the same point. */
const comesBehind = (proposed: Paragraph, coming: Paragraph): boolean =>
  coming.kind === "footnote" ? proposed.kind !== "footnote" : proposed.level > coming.level;

/** More than all paragraphs of a text that nothing holds. */
const HELD = 1_000_000;

/** Each stretch that is not there yet comes to stand behind what is before it. */
function operationsFor(
  order: readonly DraftedParagraph[],
  kept: ReadonlySet<DraftedParagraph>,
  known: ReadonlySet<ParagraphId>,
): TextOperation[] {
  const operations: TextOperation[] = [];
  for (let at = 0; at < order.length; ) {
    const first = order[at]!;
    let end = at + 1;
    if (!kept.has(first)) {
      const isKnown = known.has(first.id);
      while (end < order.length && !kept.has(order[end]!) && known.has(order[end]!.id) === isKnown)
        end++;
      const after = order[at - 1]?.id ?? null;
      const paragraphs = order.slice(at, end);
      operations.push(
        isKnown
          ? { type: "move", paragraphs: paragraphs.map(({ id }) => id), after }
          : { type: "insert", after, paragraphs },
      );
    }
    at = end;
  }
  return operations;
}
