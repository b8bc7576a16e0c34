import { type Refusal, refuse } from "../refusal";
import { citersOf } from "./citations";
import type { TextOperation } from "./operations";
import type { Paragraph } from "./paragraph";

/**
 * Refuses (`agreed`) operations that would change the words of a paragraph that is agreed *ad ref*, or
 * of a footnote that one cites, or take it out. Number and place are not words: renumbering and moving
 * are free, and so are the neighbours.
 * O(text + operations).
 */
export function lockedBy(
  text: readonly Paragraph[],
  operations: readonly TextOperation[],
): Refusal | null {
  const agreed = text.filter((one) => one.agreed);
  if (agreed.length === 0) return null;
  const locks = new Map([...citersOf(agreed), ...agreed.map((one) => [one.id, one] as const)]);
  for (const operation of operations) {
    if (!("paragraph" in operation) || operation.type === "agree") continue;
    const lock = locks.get(operation.paragraph);
    if (!lock) continue;
    if (operation.type === "relabel" && isOfKind(text, operation)) continue;
    return refuse("agreed", sentence(lock, lock.id !== operation.paragraph), {
      paragraph: lock.id,
    });
  }
  return null;
}

const isOfKind = (
  text: readonly Paragraph[],
  { paragraph, kind }: Extract<TextOperation, { type: "relabel" }>,
): boolean => text.find(({ id }) => id === paragraph)?.kind === kind;

function sentence({ label }: Paragraph, cites: boolean): string {
  if (!cites)
    return `${label === "" ? "This paragraph" : `Paragraph ${label}`} is agreed ad referendum. Reopen it first, with a reason.`;
  return `${label === "" ? "A paragraph" : `Paragraph ${label}`}, which cites this footnote, is agreed ad referendum. Reopen it first, with a reason.`;
}
