import type { Change } from "../amendments/amendment";
import type { TextOperation } from "../text/operations";
import type { TextFlow } from "./lineage";

/**
 * Where a decision put the words of the paragraph it split, or of those it merged: read from the change
 * and what its acceptance did to the text. The first part of a split, and the paragraph that others
 * were merged into, keep their id; no other change moves words between paragraphs.
 */
export function flowsOf(change: Change, operations: readonly TextOperation[]): TextFlow[] {
  if (operations.length === 0) return [];
  if (change.kind === "merge")
    return change.others.map((other) => ({ from: other, to: change.paragraph }));
  if (change.kind !== "split") return [];
  return operations
    .flatMap((operation) => (operation.type === "insert" ? operation.paragraphs : []))
    .filter(({ kind }) => kind !== "footnote")
    .map(({ id }) => ({ from: change.paragraph, to: id }));
}
