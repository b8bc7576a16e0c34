import type { Edit } from "@/domain/amendments/edit";
import type { Run } from "@/domain/text/paragraph";

/** A stretch of a redline. */
export interface Segment {
  /** Its place in the redline: the units of kept, deleted and inserted text before it. */
  readonly at: number;
  readonly kind: "kept" | "deleted" | "inserted";
  readonly runs: readonly Run[];
}

/** The units `from` to `to` of `runs`. O(runs). */
function slice(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const parts: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text) parts.push({ text, marks: run.marks });
    start += run.text.length;
  }
  return parts;
}

/**
 * What a reader of a redline sees, in order: words kept, deleted, inserted.
 * Takes a paragraph's base and canonical edits of it. O(runs × edits).
 */
export function redline(base: readonly Run[], edits: readonly Edit[]): readonly Segment[] {
  const length = base.reduce((sum, run) => sum + run.text.length, 0);
  const segments: Segment[] = [];
  let place = 0;
  const push = (kind: Segment["kind"], runs: readonly Run[]) => {
    if (runs.length > 0) segments.push({ at: place, kind, runs });
    place += runs.reduce((sum, run) => sum + run.text.length, 0);
  };
  let at = 0;
  for (const edit of edits) {
    push("kept", slice(base, at, edit.from));
    push("deleted", slice(base, edit.from, edit.to));
    push("inserted", edit.insert);
    at = edit.to;
  }
  push("kept", slice(base, at, length));
  return segments;
}
