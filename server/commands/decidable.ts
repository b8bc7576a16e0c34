import type { AmendmentId, RevisionId } from "../../domain/ids";
import { maySee } from "../../domain/permissions";
import { done, type Refusal, type Result, refuse } from "../../domain/refusal";
import * as amendments from "../db/amendments";
import type { Tx } from "../db/open";
import { latestRevision, subjectOf } from "../queries/amendmentSubject";
import { type Entered, notFound } from "../world";
import { visibleAmendment } from "./amendment";
import { authorise } from "./change";

/** An amendment with the revision of it that is decided on. */
export interface Decidable {
  readonly amendment: amendments.StoredAmendment;
  readonly revision: amendments.StoredRevision;
}

/**
 * An amendment that this co-facilitator may decide on now, by the revision that they saw. Refuses
 * what the table of permissions refuses, and `withdrawn`, `not-submitted`, `already-decided`, `stale`
 * and `undisclosed`. One that is deferred can be decided on.
 */
export async function decidable(
  tx: Tx,
  entered: Entered,
  id: string,
  seen: RevisionId,
): Promise<Result<Decidable>> {
  const found = await visibleAmendment(tx, entered, id);
  return found.ok ? decidableOf(entered, found.value, seen) : found;
}

function decidableOf(
  entered: Entered,
  amendment: amendments.StoredAmendment,
  seen: RevisionId,
): Result<Decidable> {
  const subject = { amendment: subjectOf(amendment) };
  return (
    authorise(entered.actor, "decision.make", subject) ??
    untimely(amendment, seen) ??
    done({ amendment, revision: latestRevision(amendment)! })
  );
}

/** The same for several, all or none: a refusal names the amendment. Refuses one named twice. */
export async function allDecidable(
  tx: Tx,
  entered: Entered,
  wanted: readonly { readonly amendment: AmendmentId; readonly revision: RevisionId }[],
): Promise<Result<Decidable[]>> {
  if (new Set(wanted.map(({ amendment }) => amendment)).size < wanted.length)
    return refuse("invalid", "An amendment is named twice.");
  const { negotiation, actor } = entered;
  const ids = wanted.map(({ amendment }) => amendment);
  const stored = await amendments.byIds(tx, negotiation.id, ids);
  const known = new Map(stored.map((one) => [one.id, one]));
  const all: Decidable[] = [];
  for (const { amendment, revision } of wanted) {
    const one = known.get(amendment);
    const exists = one && maySee(actor, subjectOf(one));
    const found = exists ? decidableOf(entered, one, revision) : notFound();
    if (!found.ok) return { ...found, details: { ...found.details, amendment } };
    all.push(found.value);
  }
  return done(all);
}

function untimely(amendment: amendments.StoredAmendment, seen: RevisionId): Refusal | null {
  const revision = latestRevision(amendment);
  if (amendment.status === "withdrawn")
    return refuse("withdrawn", "Its sponsor has withdrawn this amendment.");
  if (!revision || amendment.status === "draft")
    return refuse("not-submitted", "This amendment has not been submitted.");
  if (amendment.status !== "submitted") return alreadyDecided(amendment);
  if (revision.id !== seen)
    return refuse("stale", "Its sponsor has submitted a newer wording. Look at it, then decide.");
  // A decision is for all to see, and so is its line in the next revision: what it is about must be.
  if (revision.disclosedAt === null)
    return refuse(
      "undisclosed",
      "Delegations have not seen this wording yet. Disclose it, or issue a compilation text, before deciding.",
    );
  return null;
}

/** Of two decisions one stands: what the other is answered. */
export function alreadyDecided(amendment: amendments.StoredAmendment): Refusal {
  const who = amendment.decisions.at(-1)?.actorName ?? "Another co-facilitator";
  return refuse("already-decided", `${who} has already decided: ${amendment.status}.`, {
    status: amendment.status,
  });
}
