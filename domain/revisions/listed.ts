import type { Proposal } from "../amendments/amendment";
import { baseOf, subjectOf } from "../amendments/subjects";
import { plainText, slice } from "../text/runs";
import type { AskedWords, ListedAmendment, VersionAmendment } from "./content";

/** What a version says of an amendment, whatever became of it. */
export function listed(amendment: VersionAmendment): ListedAmendment {
  const { id, delegation, sponsors, earlier = [], status, proposal, late, unconfirmed } = amendment;
  const subject = subjectOf(proposal.change);
  const asks = askedBy(proposal);
  return {
    id,
    delegation,
    sponsors,
    ...(earlier.length > 0 ? { earlier } : {}),
    kind: proposal.change.kind,
    status,
    paragraph: proposal.base.find((paragraph) => paragraph.id === subject)?.label ?? "",
    late: late ?? false,
    unconfirmed: unconfirmed ?? false,
    rationale: proposal.rationale,
    ...(asks.length > 0 ? { asks } : {}),
  };
}

/** The words that a proposal asks for; none of one that deletes, arranges paragraphs or comments. */
export function askedBy(proposal: Proposal): AskedWords[] {
  const { change } = proposal;
  if (change.kind === "edit") {
    const { runs } = baseOf(proposal, change.paragraph);
    return change.edits.map(({ from, to, insert }) => ({
      from: plainText(slice(runs, from, to)),
      to: plainText(insert),
    }));
  }
  return change.kind === "add" || change.kind === "alternative"
    ? change.paragraphs.map(({ runs }) => ({ from: "", to: plainText(runs) }))
    : [];
}
