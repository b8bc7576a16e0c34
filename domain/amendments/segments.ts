import type { Run } from "../text/paragraph";
import { lengthOf, slicer } from "../text/runs";
import type { Edit } from "./edit";
import { readableEdits } from "./readable";

/** A stretch of a redline. */
export interface Segment {
  /** Its place in the redline: the units of kept, deleted and inserted text before it. */
  readonly at: number;
  readonly kind: "kept" | "deleted" | "inserted";
  readonly runs: readonly Run[];
}

/**
 * What a reader of a redline sees, in order: words kept, deleted, inserted, each edit where it is best
 * read.
 * Takes a paragraph's base and canonical edits of it. O(runs × edits).
 */
export function segmentsOf(base: readonly Run[], edits: readonly Edit[]): readonly Segment[] {
  const part = slicer(base);
  const segments: Segment[] = [];
  let place = 0;
  const push = (kind: Segment["kind"], runs: readonly Run[]) => {
    if (runs.length > 0) segments.push({ at: place, kind, runs });
    place += lengthOf(runs);
  };
  let at = 0;
  for (const edit of readableEdits(base, edits)) {
    push("kept", part(at, edit.from));
    push("deleted", part(edit.from, edit.to));
    push("inserted", edit.insert);
    at = edit.to;
  }
  push("kept", part(at, lengthOf(base)));
  return segments;
}
