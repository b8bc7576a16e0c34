import type { AmendmentId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import type { Proposal } from "./amendment";
import { baseOf, judge } from "./judge";
import { likenessKey } from "./likeness";
import { applying } from "./rebase";

interface Comparable {
  readonly id: AmendmentId;
  readonly proposal: Proposal;
}

/**
 * Groups of two or more proposals that ask for the same in the text as it stands, in the order given.
 * Give it only what its reader may see. Costs a judgement for each proposal.
 */
export function likeGroups(
  text: readonly Paragraph[],
  amendments: readonly Comparable[],
): AmendmentId[][] {
  const groups = new Map<string, AmendmentId[]>();
  for (const { id, proposal } of amendments) {
    const key = likenessKey(asOfNow(text, proposal));
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Whether two proposals ask for the same in the text as it stands. */
export const areAlike = (text: readonly Paragraph[], a: Proposal, b: Proposal): boolean => {
  const key = likenessKey(asOfNow(text, a));
  return key !== null && key === likenessKey(asOfNow(text, b));
};

/** The same edits over the paragraph as it reads now, so that proposals of different days compare. */
function asOfNow(text: readonly Paragraph[], proposal: Proposal): Proposal {
  const { change } = proposal;
  if (change.kind !== "edit") return proposal;
  const present = text.find(({ id }) => id === change.paragraph);
  if (!present || baseOf(proposal, change.paragraph).runs === present.runs) return proposal;
  const { outcome, edits } = judge(text, proposal);
  if (outcome !== "applies") return proposal;
  return { ...proposal, base: [present], change: { ...change, edits: applying(edits) } };
}
