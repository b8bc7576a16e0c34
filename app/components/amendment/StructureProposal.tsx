import type { Proposal, StructuralChange } from "@/domain/amendments/amendment";
import { diffRuns } from "@/domain/amendments/diff";
import { structureReadings } from "@/domain/amendments/joined";
import { baseOf } from "@/domain/amendments/subjects";
import { structureAsSeen } from "@/domain/compilation/structures";
import { ExcerptRedline } from "../ExcerptRedline";
import { Redline } from "../Redline";
import type { FootnoteLabels } from "../RunsView";
import type { LabelsNow } from "./numbering";
import { useStructureWords } from "./useStructureWords";

/**
 * What a structural proposal asks for, in words, and of a split or a merge the redline over the text
 * its author saw, with ¶ where a paragraph ends.
 */
export function StructureProposal({
  proposal,
  change,
  footnotes,
  now,
  whole = false,
}: {
  readonly proposal: Proposal;
  readonly change: StructuralChange;
  readonly footnotes?: FootnoteLabels;
  readonly now?: LabelsNow;
  readonly whole?: boolean;
}) {
  const Marked = whole ? Redline : ExcerptRedline;
  const { asks } = useStructureWords(now);
  const readings = structureReadings(proposal, change);
  return (
    <>
      <p className="font-sans text-sm">
        {asks(structureAsSeen(proposal, change), baseOf(proposal, change.paragraph))}
      </p>
      {readings && (
        <p className="mt-1">
          <Marked
            base={readings.base}
            edits={diffRuns(readings.base, readings.wanted)}
            footnotes={footnotes}
          />
        </p>
      )}
    </>
  );
}
