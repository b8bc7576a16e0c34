import type { Run } from "../text/paragraph";

/**
 * Replaces the units `from` (inclusive) to `to` (exclusive) of a paragraph's base by `insert`.
 * Edits of one paragraph are sorted by `from` and do not overlap. `from === to` is an insertion.
 */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: readonly Run[];
}
