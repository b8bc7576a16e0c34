import { type Change, isStructural } from "../amendments/amendment";
import { applyEdits } from "../amendments/apply";
import { joined, shownJoined } from "../amendments/joined";
import { judge } from "../amendments/judge";
import { subjectOf } from "../amendments/subjects";
import type { Paragraph, Run } from "../text/paragraph";
import { positionOf } from "../text/position";
import type { UnplacedProposal } from "./compiledText";
import type { CompilableAmendment } from "./compileText";
import type { Unplaced } from "./span";
import { structureAsSeen } from "./structures";

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
    readings:
      judged.readings.length > 0 || isPresent(text, base)
        ? judged.readings
        : readingsOfGone(change, base),
    ...(isStructural(change) ? { structure: structureAsSeen(proposal, change) } : {}),
    proposed: change.kind === "add" || change.kind === "alternative" ? change.paragraphs : [],
    comment: change.kind === "comment" ? rationale : "",
  };
}

const isPresent = (text: readonly Paragraph[], base: Paragraph | undefined): boolean =>
  base !== undefined && positionOf(text, base.id) >= 0;

/** The whole paragraph as its author saw it and wants it, where none is left to compare it with. */
function readingsOfGone(change: Change, base: Paragraph | undefined): UnplacedProposal["readings"] {
  if (!base || change.kind === "add" || change.kind === "comment") return [];
  return [
    { base: base.runs, wanted: wantedOf(change, base), current: [], outcome: "paragraph-gone" },
  ];
}

function wantedOf(change: Change, { runs }: Paragraph): readonly Run[] {
  switch (change.kind) {
    case "edit":
      return applyEdits(runs, change.edits);
    case "alternative":
      return change.paragraphs.flatMap((one) => one.runs);
    case "split":
      return shownJoined(joined(change.paragraphs.map((one) => one.runs)));
    case "merge":
      return change.runs;
    case "move":
    case "level":
      return runs;
    case "add":
    case "delete":
    case "comment":
      return [];
  }
}
