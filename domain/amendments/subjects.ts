import type { RequestedChange } from "../contract/amendmentRequests";
import type { ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import type { Change, Proposal } from "./amendment";

/**
 * The paragraph at which a change is listed: the one it changes, or behind which it adds; null for
 * one on the text as a whole or at its beginning.
 */
export const subjectOf = (change: Change | RequestedChange): ParagraphId | null =>
  change.kind === "add" ? change.after : change.paragraph;

/** Every paragraph that a change names: `base` holds each, its subject first. */
export function subjectsOf(change: Change | RequestedChange): ParagraphId[] {
  const others =
    change.kind === "merge" ? change.others : change.kind === "move" ? [change.after] : [];
  return [subjectOf(change), ...others].filter((id) => id !== null);
}

/** The paragraph as the author saw it; `canonicalChange` makes sure that it is there. */
export function baseOf({ base }: Proposal, id: ParagraphId): Paragraph {
  const found = base.find((paragraph) => paragraph.id === id);
  if (!found) throw new Error(`the proposal lacks its base of paragraph ${id}`);
  return found;
}
