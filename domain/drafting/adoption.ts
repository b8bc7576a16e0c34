import type { ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import { equalRuns, keyOf } from "../text/runs";
import { isBlank } from "./blocks";
import { textOf } from "./changes";
import type { WorkingCopy } from "./draft";

/** What a room has proposed, by its ids in the room, to the ids under which the text has it now. */
export type Adoptions = ReadonlyMap<ParagraphId, ParagraphId>;

/**
 * Which of the room's own paragraphs stand in the text now: those that are `known` to, an alternative
 * whose words the paragraph reads that it was for, and what is new in the text with the same words, at
 * the place where acceptance would put them. No paragraph of the text is taken twice. Linear, and once
 * `textOf` where there is something of both.
 */
export function adoptionsOf(
  copy: WorkingCopy,
  text: readonly Paragraph[],
  known: Adoptions,
): Adoptions {
  const found = new Map<ParagraphId, ParagraphId>();
  const taken = new Set<ParagraphId>();
  const adopt = (id: ParagraphId, as: ParagraphId) => {
    if (found.has(id) || taken.has(as)) return;
    found.set(id, as);
    taken.add(as);
  };
  const base = new Map(copy.base.map((paragraph) => [paragraph.id, paragraph]));
  const room = new Map(copy.room.map((paragraph) => [paragraph.id, paragraph]));
  const now = new Map(text.map((paragraph) => [paragraph.id, paragraph]));
  const own = copy.room.filter(({ id }) => !base.has(id) && !now.has(id));
  // The text may have what it was once again: deleted, proposed anew, and then no longer deleted.
  for (const { id, alternativeTo } of copy.room) {
    const as = known.get(id);
    if (as === undefined || !now.has(as)) continue;
    if (!room.has(as) || alternativeTo === as) adopt(id, as);
  }
  const proposed = own.filter(({ runs, struck }) => !struck && !isBlank(runs));
  const first = new Set<ParagraphId>();
  for (const { id, alternativeTo: of, runs } of proposed) {
    if (of === undefined || first.has(of)) continue;
    first.add(of);
    const [was, is] = [base.get(of), now.get(of)];
    const isReplaced = was && is && room.has(of) && !equalRuns(was.runs, is.runs);
    if (isReplaced && equalRuns(is.runs, runs)) adopt(id, of);
  }
  const come = new Set(
    text.filter(({ id, kind }) => kind !== "footnote" && !base.has(id) && !room.has(id)),
  );
  if (come.size === 0 || proposed.length === 0) return found;
  const waiting = new Set(
    proposed.flatMap(({ id, alternativeTo: of }) =>
      !found.has(id) && (of === undefined || taken.has(of) || !now.has(of)) ? [id] : [],
    ),
  );
  const common = (id: ParagraphId) => base.has(id) && now.has(id) && room.has(id);
  const free = new Map<string, ParagraphId[]>();
  for (const [{ id }, key] of withPlaces(textOf(copy), common))
    if (waiting.has(id)) free.set(key, [...(free.get(key) ?? []), id]);
  for (const [paragraph, key] of withPlaces(text, common)) {
    if (!come.has(paragraph) || taken.has(paragraph.id)) continue;
    const id = free.get(key)?.shift();
    if (id !== undefined) adopt(id, paragraph.id);
  }
  return found;
}

/** Each paragraph with what is equal for the same words in the same form behind the same common one. */
function* withPlaces<T extends Paragraph>(
  paragraphs: readonly T[],
  common: (id: ParagraphId) => boolean,
): Generator<readonly [T, string]> {
  let behind = "";
  for (const paragraph of paragraphs) {
    if (common(paragraph.id)) behind = paragraph.id;
    else {
      const kind = paragraph.kind === "chapeau" ? "operative" : paragraph.kind;
      yield [paragraph, `${behind} ${kind} ${paragraph.level} ${keyOf(paragraph.runs)}`];
    }
  }
}
