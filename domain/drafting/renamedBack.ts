import type { ParagraphId } from "../ids";
import type { DraftedParagraph } from "../text/paragraph";
import { keyOf } from "../text/runs";
import { isBlank } from "./blocks";
import type { WorkingCopy } from "./draft";

/**
 * What a step forward adopted, by the ids that it gave: the room's own paragraphs as they were before.
 * Nothing else takes one of them out of a room that is brought forward. So is what was taken back out
 * of the text, and has the room's own name again. The first alternative is what
 * the paragraph that it was for reads; the others are told by their words, and then by their place.
 * Linear.
 */
export function renamedBack(
  before: WorkingCopy,
  after: readonly DraftedParagraph[],
): ReadonlyMap<ParagraphId, DraftedParagraph> {
  const base = new Set(before.base.map(({ id }) => id));
  const left = new Set(after.map(({ id }) => id));
  const known = new Set(before.room.map(({ id }) => id));
  const found = new Map<ParagraphId, DraftedParagraph>();
  const lost = new Set<DraftedParagraph>();
  const returned = new Set<DraftedParagraph>();
  for (const paragraph of before.room) {
    const { id, alternativeTo: of, runs } = paragraph;
    if (left.has(id)) continue;
    // What was taken back out of the text has got the room's name for it again.
    if (base.has(id)) {
      returned.add(paragraph);
      continue;
    }
    const isFirst = of !== undefined && left.has(of) && !found.has(of) && !isBlank(runs);
    if (isFirst) found.set(of, paragraph);
    else lost.add(paragraph);
  }
  const common = (id: ParagraphId) => known.has(id) && left.has(id);
  for (const byWords of [true, false]) {
    const free = new Map<string, DraftedParagraph[]>();
    for (const [paragraph, place] of placed(after, common)) {
      if (known.has(paragraph.id) || found.has(paragraph.id)) continue;
      const key = byWords ? keyOf(paragraph.runs) : place;
      free.set(key, [...(free.get(key) ?? []), paragraph]);
    }
    for (const [paragraph, place] of placed(before.room, common)) {
      if (!lost.has(paragraph) && !(byWords && returned.has(paragraph))) continue;
      const one = free.get(byWords ? keyOf(paragraph.runs) : place)?.shift();
      if (!one) continue;
      found.set(one.id, paragraph);
      lost.delete(paragraph);
    }
  }
  return found;
}

/** Each paragraph with what is equal behind the same one of those that both have. */
function* placed(
  room: readonly DraftedParagraph[],
  common: (id: ParagraphId) => boolean,
): Generator<readonly [DraftedParagraph, string]> {
  let behind = "";
  for (const paragraph of room) {
    if (common(paragraph.id)) behind = paragraph.id;
    yield [paragraph, `${behind} ${paragraph.level}`];
  }
}
