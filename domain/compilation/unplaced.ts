import type { Change } from "../amendments/amendment";
import { applyEdits } from "../amendments/apply";
import { judge } from "../amendments/judge";
import type { Paragraph } from "../text/paragraph";
import type { UnplacedProposal } from "./compiledText";
import type { CompilableAmendment } from "./compileText";
import type { Unplaced } from "./span";

/** An edit that `compile` could not place, as an entry of a compiled text. */
export const unplacedEdit = (
  { amendment, outcome, holders, opposed, readings }: Unplaced,
  base: Paragraph,
): UnplacedProposal => ({
  amendment,
  kind: "edit",
  outcome,
  about: { id: base.id, label: base.label, kind: base.kind },
  holders,
  opposed,
  readings,
  proposed: [],
  comment: "",
});

/** Any other amendment that the text cannot take. */
export function unplacedProposal(
  text: readonly Paragraph[],
  { id, proposal, holders, opposed }: CompilableAmendment,
): UnplacedProposal {
  const { change, rationale } = proposal;
  const subject = subjectOf(change);
  const base = proposal.base.find((paragraph) => paragraph.id === subject);
  const judged = judge(text, proposal);
  const outcome =
    judged.outcome === "applies" || judged.outcome === "comment"
      ? "paragraph-gone"
      : judged.outcome;
  return {
    amendment: id,
    kind: change.kind,
    outcome,
    about: base ? { id: base.id, label: base.label, kind: base.kind } : null,
    holders,
    opposed,
    readings: judged.readings.length > 0 ? judged.readings : readingsOfGone(change, base),
    proposed: change.kind === "add" || change.kind === "alternative" ? change.paragraphs : [],
    comment: change.kind === "comment" ? rationale : "",
  };
}

const subjectOf = (change: Change) => (change.kind === "add" ? change.after : change.paragraph);

/** The whole paragraph as its author saw it and wants it, where none is left to compare it with. */
function readingsOfGone(change: Change, base: Paragraph | undefined): UnplacedProposal["readings"] {
  if (!base || change.kind === "add" || change.kind === "comment") return [];
  const wanted =
    change.kind === "edit"
      ? applyEdits(base.runs, change.edits)
      : change.kind === "alternative"
        ? change.paragraphs.flatMap(({ runs }) => runs)
        : [];
  return [{ base: base.runs, wanted, current: [], outcome: "paragraph-gone" }];
}
