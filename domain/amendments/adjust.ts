import type { RequestedChange } from "../contract/amendmentRequests";
import type { Paragraph } from "../text/paragraph";
import { equalRuns, lengthOf } from "../text/runs";
import { type Adjusted, baseNow, citedBesides, stillNew } from "./adjusted";
import { adjustStructure } from "./adjustStructure";
import { adjustRuns } from "./adjustWords";
import { type Change, isStructural, type Proposal } from "./amendment";
import { baseOf, judge } from "./judge";

/**
 * "Adjust to the new text": proposes a wording for an amendment that needs its author. Its edits that
 * still apply are kept; where others changed the words that it is about, the author's reading is put
 * in the place of what stands there now, and flagged, so that the author looks before submitting. A
 * move and a change of level are asked for anew from where the paragraph stands, a split and a merge as
 * long as the words still part into as many. null when there is nothing to propose: the paragraph is
 * gone, the text reads so already, it is a comment, or what it asks for is not possible any more. Costs
 * a rebase, and O(edits · (edits + differences)).
 */
export function adjust(text: readonly Paragraph[], proposal: Proposal): Adjusted | null {
  const { change } = proposal;
  const { outcome, readings } = judge(text, proposal);
  if (outcome !== "applies" && outcome !== "needs-author") return null;
  if (isStructural(change)) return adjustStructure(text, proposal, change);
  const base = baseNow(text, proposal);
  switch (change.kind) {
    case "edit": {
      const { id, runs } = text.find((one) => one.id === change.paragraph)!;
      const { result, flagged } = adjustRuns(runs, baseOf(proposal, id).runs, change.edits);
      if (equalRuns(result, runs)) return null;
      return {
        base: [...base, ...citedBesides(text, base, result)],
        change: { kind: "edit", paragraph: id, result, ...stillNew(text, change, result) },
        flagged: flagged.map((one) => ({ paragraph: id, ...one })),
      };
    }
    case "delete":
    case "alternative": {
      const flagged = readings.flatMap(({ outcome: one, ...reading }) =>
        one === "needs-author"
          ? [{ paragraph: change.paragraph, from: 0, to: lengthOf(reading.wanted), ...reading }]
          : [],
      );
      return { base, change: renewed(text, change), flagged };
    }
    case "add":
      return { base, change: renewed(text, change), flagged: [] };
    default:
      return null;
  }
}

/** The same change with the footnotes that are still to be brought. */
function renewed(
  text: readonly Paragraph[],
  change: Extract<Change, { kind: "delete" | "alternative" | "add" }>,
): RequestedChange {
  const { footnotes: _, ...plain } = change;
  const words = "paragraphs" in plain ? plain.paragraphs.flatMap(({ runs }) => runs) : [];
  return { ...plain, ...stillNew(text, change, words) } as RequestedChange;
}
