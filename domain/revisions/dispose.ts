import type { AmendmentStatus } from "../amendments/amendment";
import { judge } from "../amendments/judge";
import { subjectOf } from "../amendments/subjects";
import type { AmendmentId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import type { Disposition, DispositionOutcome, DispositionPart, VersionAmendment } from "./content";
import { type TextFlow, textAfter } from "./lineage";
import { askedBy } from "./listed";

const OUTCOMES = {
  accepted: "accepted",
  "accepted-in-part": "accepted in part",
  merged: "merged",
  rejected: "not accepted",
  withdrawn: "withdrawn",
  submitted: "carried forward",
  draft: "carried forward",
} as const satisfies Record<AmendmentStatus, DispositionOutcome>;

/** What becomes of an amendment, by its status, its decision and what is chosen for it now. */
export function outcomeOf({ status, decision, choice }: VersionAmendment): DispositionOutcome {
  if (status === "submitted" && choice?.choice === "leave") return "left behind";
  if (status === "rejected" && decision?.kind === "leave") return "left behind";
  return OUTCOMES[status];
}

/**
 * What becomes of each amendment in a version whose text is `text`: one line each, in order. Those
 * that are open are judged against it. Costs a judgement for each of them.
 */
export function dispose(
  amendments: readonly VersionAmendment[],
  text: readonly Paragraph[],
): Disposition[] {
  const byId = new Map(text.map((paragraph) => [paragraph.id, paragraph]));
  const flows = amendments.flatMap((amendment) => amendment.flows ?? []);
  const bridged = bridges(amendments);
  return amendments.map((amendment) => line(amendment, { text, byId, flows, bridged }));
}

interface Facts {
  readonly text: readonly Paragraph[];
  readonly byId: ReadonlyMap<Paragraph["id"], Paragraph>;
  readonly flows: readonly TextFlow[];
  readonly bridged: ReadonlyMap<string, readonly VersionAmendment[]>;
}

function line(amendment: VersionAmendment, { text, byId, flows, bridged }: Facts): Disposition {
  const { id, choice, reason, decision } = amendment;
  const subject = subjectOf(amendment.proposal.change);
  const outcome = outcomeOf(amendment);
  const open = amendment.status === "submitted";
  const here = subject === null ? undefined : byId.get(subject);
  const into =
    subject === null || here ? [] : textAfter(subject, flows, byId).map(({ label }) => label);
  const parts = partsOf(amendment);
  const others = outcome === "merged" ? (bridged.get(decision?.act ?? "") ?? []) : [];
  return {
    amendment: id,
    outcome,
    paragraph: here?.label ?? "",
    reason: open ? (choice?.reason ?? "") : (reason ?? ""),
    ...(here ? { place: here.id } : {}),
    ...(into.length > 0 ? { into } : {}),
    ...(open ? { standing: judge(text, amendment.proposal).outcome } : {}),
    ...(open && choice?.choice === "carry" ? { chosen: true } : {}),
    ...(parts.length > 0 ? { parts } : {}),
    ...(others.length > 1 ? { with: others.filter((one) => one.id !== id).map(named) } : {}),
    ...(!open && decision ? { decided: { by: decision.by, at: decision.at } } : {}),
  };
}

const named = ({ id, delegation }: VersionAmendment): { id: AmendmentId; delegation: string } => ({
  id,
  delegation,
});

/** The edits of an amendment that was taken in part, each as words, and whether it was taken. */
function partsOf({ proposal, decision }: VersionAmendment): DispositionPart[] {
  if (decision?.kind !== "accept-in-part") return [];
  const taken = new Set(decision.edits);
  return askedBy(proposal).map((asked, i) => ({ ...asked, accepted: taken.has(i) }));
}

/** The amendments that went together into each bridging text, by the act that made it. */
function bridges(amendments: readonly VersionAmendment[]): Map<string, VersionAmendment[]> {
  const acts = new Map<string, VersionAmendment[]>();
  for (const amendment of amendments) {
    const { decision, status } = amendment;
    if (status !== "merged" || !decision) continue;
    acts.set(decision.act, [...(acts.get(decision.act) ?? []), amendment]);
  }
  return acts;
}
