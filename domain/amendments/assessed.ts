import type { ParagraphId } from "../ids";
import type { TextOperation } from "../text/operations";
import type { Run } from "../text/paragraph";
import type { Outcome, Readings } from "./rebase";

/** What a structural amendment is worth in a text, and what accepting it does there. */
export interface Assessed {
  readonly outcome: Outcome | "paragraph-gone";
  /** Of one that is about words; made when they are asked for, since what applies needs none. */
  readonly readings: () => readonly (Readings & { readonly outcome: Outcome })[];
  /** Of a split or a merge that applies: how the paragraphs will read. */
  readonly parts: readonly (readonly Run[])[];
  /** Of one that applies; `newId` gives ids to new paragraphs. */
  readonly operations: (newId: () => ParagraphId) => TextOperation[];
}

export const assessed = (
  outcome: Assessed["outcome"],
  operations: Assessed["operations"] = () => [],
  readings: Assessed["readings"] = () => [],
  parts: Assessed["parts"] = [],
): Assessed => ({ outcome, readings, parts, operations });
