/** Drafting rooms for the laws: what drafters do in them, and how what they propose is accepted. */
import fc from "fast-check";
import { isBlank } from "../drafting/blocks";
import type { WorkingCopy } from "../drafting/draft";
import type { ParagraphId } from "../ids";
import { citable } from "../text/citations";
import type { DraftedParagraph } from "../text/paragraph";
import { plainText, runsOf } from "../text/runs";
import {
  type Act,
  acting,
  citesNothing,
  inserted,
  marked,
  retyped,
  text,
  wording,
} from "./livingText";

export type DraftAct = Act<"type" | "add" | "strike" | "replace" | "drop" | "blank">;
export const draftAct: fc.Arbitrary<DraftAct> = acting(
  ...(["type", "type", "type", "add", "add", "strike", "replace", "drop", "blank"] as const),
);

/** What a drafter does. What nothing can be done to stays as it is. */
export function drafted({ base, room }: WorkingCopy, wanted: DraftAct, nth: number): WorkingCopy {
  const act = { ...wanted, words: citable(wanted.words, room) };
  const known = new Set(base.map(({ id }) => id));
  const id = `p-new-${nth}` as ParagraphId;
  const mark = marked("r", nth);
  const at = room.length === 0 ? -1 : act.on % room.length;
  const one = room[at];
  const changed = (paragraphs: readonly DraftedParagraph[]) => ({ base, room: paragraphs });
  if (act.act === "add" || act.act === "blank") {
    const runs = act.act === "add" ? wording(act.words, mark) : runsOf(" ".repeat(act.how % 2));
    return changed(inserted(room, act, { id, runs }));
  }
  if (!one) return changed(room);
  const fixed = one.kind === "footnote" || one.kind === "title";
  if (act.act === "type") {
    const words = one.kind === "footnote" ? act.words.filter(citesNothing) : act.words;
    const runs = retyped(one.runs, { ...act, words }, mark);
    const isEmptied = one.kind === "footnote" && plainText(runs).trim() === "";
    return changed(isEmptied ? room : room.with(at, { ...one, runs }));
  }
  if (act.act === "strike" && !fixed && known.has(one.id)) {
    const { struck, ...rest } = one;
    return changed(room.with(at, struck ? rest : { ...one, struck: true }));
  }
  if (act.act === "replace" && !fixed && known.has(one.id)) {
    let end = at + 1;
    while (room[end]?.alternativeTo === one.id) end++;
    const level = one.level + (end > at + 1 ? act.how % 2 : 0);
    const kind = act.how % 3 === 0 && one.level === 0 ? "operative" : one.kind;
    const label = `${one.label} alternative ${nth}`;
    const runs = wording(act.words, mark);
    return changed(room.toSpliced(end, 0, { id, label, kind, level, runs, alternativeTo: one.id }));
  }
  if (act.act === "drop" && !fixed && !known.has(one.id)) return changed(room.toSpliced(at, 1));
  return changed(room);
}

/** A room, after a few acts in a fresh copy of a text. */
export const room: fc.Arbitrary<WorkingCopy> = fc
  .tuple(text, fc.array(draftAct, { maxLength: 9, size: "max" }))
  .map(([base, acts]) => acts.reduce(drafted, { base, room: base } as WorkingCopy));

/** Words of what is struck or to be replaced are not proposed, and are replaced with it. */
export const isGivenUp = (
  { id, struck }: DraftedParagraph,
  room: readonly DraftedParagraph[],
): boolean => struck === true || room.some((one) => one.alternativeTo === id && !isBlank(one.runs));
