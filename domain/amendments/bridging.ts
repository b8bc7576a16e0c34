import { done, type Result, refuse } from "../refusal";
import type { TextOperation } from "../text/operations";
import type { Paragraph, Run } from "../text/paragraph";
import { canonicalChange } from "./propose";
import { applying, rebase, worstOutcome } from "./rebase";

/**
 * What a bridging text does to the text as it stands: the canonical edits from `base`, the paragraph
 * as its author saw it, to `result`, each where it stands now. None when the text reads so already.
 * Refuses `paragraph-gone`, `stale` when words that it is about were changed since, and what
 * `canonicalChange` refuses: `no-change`, and a wording that cannot be one. Costs a rebase.
 */
export function bridge(
  text: readonly Paragraph[],
  base: Paragraph,
  result: readonly Run[],
): Result<TextOperation[]> {
  const paragraph = base.id;
  const current = text.find(({ id }) => id === paragraph);
  if (!current)
    return refuse(
      "paragraph-gone",
      "The paragraph is no longer in the text. Copy your wording and enter it elsewhere.",
    );
  const change = canonicalChange([base], { kind: "edit", paragraph, result });
  if (!change.ok) return change;
  if (change.value.kind !== "edit") throw new Error("An edit became something else.");
  const rebased = rebase(current.runs, base.runs, change.value.edits);
  if (worstOutcome(rebased) === "needs-author")
    return refuse(
      "stale",
      "The paragraph was changed where your text differs from it. Look at it as it is now, and bring your text up to it.",
    );
  const edits = applying(rebased);
  return done(edits.length === 0 ? [] : [{ type: "edit", paragraph, edits }]);
}
