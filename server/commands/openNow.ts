import { judge } from "../../domain/amendments/judge";
import { subjectOf } from "../../domain/amendments/subjects";
import type { VersionRequest } from "../../domain/contract/versionRequests";
import type { DescribedAmendment, VersionPreview } from "../../domain/contract/versionViews";
import type { OpenAmendment } from "../../domain/revisions/draft";
import type { Paragraph } from "../../domain/text/paragraph";
import type { StoredAmendment, StoredRevision } from "../db/amendments";
import { latestRevision } from "../queries/amendmentSubject";
import { disclosedRevision } from "./versionFacts";

/**
 * What the co-facilitators are shown beside a version's content as they issue it, and nobody else:
 * the open amendments that need their choice, with their readings, and those that are not in the
 * version because delegations have not seen them. These stay open.
 */
export function openNow(
  kind: VersionRequest["kind"],
  stored: readonly StoredAmendment[],
  open: readonly OpenAmendment[],
  text: readonly Paragraph[],
  names: ReadonlyMap<string, string>,
): Pick<VersionPreview, "open" | "undisclosed"> {
  const byId = new Map(stored.map((amendment) => [amendment.id, amendment]));
  return {
    open: open.map(({ amendment: id, outcome, choice }) => {
      const amendment = byId.get(id)!;
      const revision = (kind === "compilation" ? latestRevision : disclosedRevision)(amendment)!;
      return {
        ...described(amendment, revision, names),
        outcome,
        choice,
        readings: judge(text, revision).readings,
        proposed: "paragraphs" in revision.change ? revision.change.paragraphs : [],
      };
    }),
    undisclosed:
      kind === "compilation"
        ? []
        : stored.flatMap((amendment) => {
            const latest = latestRevision(amendment);
            if (amendment.status !== "submitted" || !latest || latest.disclosedAt) return [];
            const newer = disclosedRevision(amendment) !== undefined;
            return [{ ...described(amendment, latest, names), newer }];
          }),
  };
}

function described(
  { id, delegation, sponsors }: StoredAmendment,
  revision: StoredRevision,
  names: ReadonlyMap<string, string>,
): DescribedAmendment {
  const { change, base, rationale } = revision;
  const subject = subjectOf(change);
  const about = base.find((paragraph) => paragraph.id === subject);
  return {
    amendment: id,
    delegation: names.get(delegation) ?? "",
    sponsors: sponsors.map((sponsor) => names.get(sponsor) ?? ""),
    kind: change.kind,
    about: about ? { id: about.id, label: about.label, kind: about.kind } : null,
    rationale,
  };
}
