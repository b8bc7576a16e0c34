import { done, type Result, refuse } from "../refusal";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import type { Proposal } from "./amendment";
import { judge, REFUSED } from "./judge";
import { withNewFootnotes } from "./newFootnotes";
import { applying } from "./rebase";

/**
 * The proposal with some of its edits, by their place (0, 1 …) among `change.edits`. Refuses
 * (`invalid`) what is none or all of them, a place that is not there or named twice, and a proposal
 * of another kind, which has no parts. O(edits).
 */
export function partOf(proposal: Proposal, places: readonly number[]): Result<Proposal> {
  const { change } = proposal;
  if (change.kind !== "edit" || change.edits.length < 2)
    return refuse(
      "invalid",
      "This amendment has no parts: it can be accepted as a whole or rejected. A bridging text can take some of its words.",
    );
  const wanted = new Set(places);
  const known = places.every((place) => change.edits[place] !== undefined);
  if (!known || wanted.size !== places.length || wanted.size === 0)
    return refuse("invalid", "Choose some of the changes that this amendment makes.");
  if (wanted.size === change.edits.length)
    return refuse("invalid", "These are all of its changes: accept the amendment as a whole.");
  const edits = change.edits.filter((_, place) => wanted.has(place));
  return done({ ...proposal, change: { ...change, edits } });
}

/**
 * What accepting these edits of a proposal does to the text as it stands. Each of them must apply:
 * one that does not is refused with its own outcome (`needs-author`, `already-reflected`,
 * `paragraph-gone`), and named. What becomes of the others is not asked. Costs a judgement.
 */
export function operationsForPart(
  text: readonly Paragraph[],
  proposal: Proposal,
  places: readonly number[],
): Result<TextOperation[]> {
  const part = partOf(proposal, places);
  if (!part.ok) return part;
  const { change } = part.value;
  if (change.kind !== "edit") throw new Error("Only edits have parts.");
  // Judged with all the others, so that one edit is not taken for another of the same amendment.
  const { outcome, edits } = judge(text, proposal);
  const chosen = edits.filter((_, place) => places.includes(place));
  if (chosen.length === 0) return REFUSED[outcome as keyof typeof REFUSED];
  const flawed = chosen.find((edit) => edit.outcome !== "applies");
  if (flawed) {
    const refusal = REFUSED[flawed.outcome as keyof typeof REFUSED];
    return { ...refusal, details: { edit: edits.indexOf(flawed) } };
  }
  const edit = { type: "edit", paragraph: change.paragraph, edits: applying(chosen) } as const;
  return withNewFootnotes(text, change, [edit]);
}
