/** The single places of an edit, each with a few words around it. */
import { type Excerpted, excerpt } from "@/app/components/excerpt";
import { diffRuns } from "@/domain/amendments/diff";
import { segmentsOf } from "@/domain/amendments/segments";
import type { Run } from "@/domain/text/paragraph";

export interface Spot {
  /** Which of the edits, counted as `diffRuns` does: the server counts in the same way. */
  readonly edit: number;
  readonly parts: readonly Excerpted[];
}

/** Units of words shown on either side. */
const CONTEXT = 32;

/** Every place where the words of the room are others than those of the text. Costs a diff. */
export const spotsOf = (base: readonly Run[], room: readonly Run[]): readonly Spot[] =>
  diffRuns(base, room).map((edit, index) => ({
    edit: index,
    parts: excerpt(segmentsOf(base, [edit]), CONTEXT),
  }));
