import { fineHunks } from "../amendments/diff";
import type { ParagraphId, UserId } from "../ids";
import { equalRuns } from "../text/runs";
import type { WorkingCopy } from "./draft";

/** A stretch of a paragraph's words that a person wrote. */
export interface WrittenStretch {
  readonly from: number;
  readonly to: number;
  readonly user: UserId;
}

/**
 * Who wrote what stands in each paragraph of a room and is not of the text, in the order of their
 * words; a paragraph of which nobody wrote such words is left out. O(words), and a token diff for each
 * paragraph that was changed.
 */
export function writersOf(
  { base, room }: WorkingCopy,
  written: ReadonlyMap<ParagraphId, readonly WrittenStretch[]>,
): ReadonlyMap<ParagraphId, readonly UserId[]> {
  const known = new Map(base.map((paragraph) => [paragraph.id, paragraph]));
  const writers = new Map<ParagraphId, readonly UserId[]>();
  for (const { id, runs, alternativeTo } of room) {
    const stretches = written.get(id) ?? [];
    const was = known.get(alternativeTo ?? id);
    if (stretches.length === 0 || (was && equalRuns(was.runs, runs))) continue;
    const fresh = was ? fineHunks(was.runs, runs) : null;
    const isFresh = ({ from, to }: WrittenStretch) =>
      fresh?.some((hunk) => hunk.at < to && from < hunk.until) ?? true;
    const users = new Set(stretches.filter(isFresh).map(({ user }) => user));
    if (users.size > 0) writers.set(id, [...users]);
  }
  return writers;
}
